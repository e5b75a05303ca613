using GangguanBot.Chat;
using GangguanBot.Office;
using GangguanBot.Office.Holders;
using GangguanBot.Sop;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Administration.Posts;

/// <summary>A post in the tree, with how deep it stands and who acts for it now.</summary>
public sealed record PostTreeNode(Post Post, int Depth, ActingHolder? Seat);

/// <summary>The posts of the office as a tree, and what holds one in it.</summary>
public sealed class PostTree(BotDb db, OfficeDirectory office, IOpenWork work)
{
    /// <summary>Each post directly followed by those below it.</summary>
    public async Task<IReadOnlyList<PostTreeNode>> TreeAsync()
    {
        var holders = await office.SeatingAsync();
        var below = holders.Posts.OrderBy(p => p.Id).ToLookup(p => p.ReportsToId);
        IEnumerable<PostTreeNode> From(int? above, int depth) =>
            below[above].SelectMany(p => From(p.Id, depth + 1).Prepend(new PostTreeNode(p, depth, holders.Of(p.Id))));
        return [.. From(null, 0)];
    }

    /// <returns><c>null</c>: none, or no longer in the chain.</returns>
    public Task<Post?> FindAsync(int id) => db.Set<Post>().Include(p => p.ReportsTo).FirstOrDefaultAsync(p => p.Id == id && !p.Removed);

    /// <summary>All periods on the post, the newest first.</summary>
    public Task<List<PostHolding>> HoldingsAsync(int postId) => db.Set<PostHolding>().Include(h => h.Person).Include(h => h.Post)
        .Where(h => h.PostId == postId && (h.Until == null || h.Until > h.From)).OrderByDescending(h => h.From).ThenByDescending(h => h.Id)
            .ToListAsync();

    public static bool IsOver(PostHolding holding, DateTimeOffset now) => holding.Until <= now;

    public async Task<int> StampAsync(Post post) =>
        ContentStamp.Of([post.Title, post.Short, .. (await HoldingsAsync(post.Id)).Select(h => $"{h.Id} {h.Until:u}")]);

    /// <summary>The role of posts directly below; <c>null</c>: none.</summary>
    public static Role? RoleBelow(Role role) => role switch { Role.Kadis => Role.Kabid, Role.Kabid => Role.Kasi, _ => null };

    /// <summary>Whether the office has its one head.</summary>
    public Task<bool> HasKadisAsync() => db.Set<Post>().AnyAsync(p => p.Role == Role.Kadis && !p.Removed);

    /// <summary>Codes are never used again, nor in other capitals, so that records stay clear.</summary>
    public async Task<bool> IsTakenAsync(string code) =>
        (await db.Set<Post>().Select(p => p.Code).ToListAsync()).Contains(code, StringComparer.OrdinalIgnoreCase);

    /// <returns>The phrase that says why the post has to stay; <c>null</c>: it can go.</returns>
    public async Task<string?> KeptByAsync(Post post)
    {
        var now = office.Now;
        if ((await HoldingsAsync(post.Id)).Exists(h => !IsOver(h, now))) return "admin.posts.kept_by_holder";
        if (await db.Set<Post>().AnyAsync(p => p.ReportsToId == post.Id && !p.Removed)) return "admin.posts.kept_by_posts";
        if (await db.Set<Person>().AnyAsync(p => p.SectionId == post.Id && !p.Removed)) return "admin.posts.kept_by_technicians";
        return await work.OnPostAsync(post.Id) > 0 ? "admin.posts.kept_by_tickets" : null;
    }
}
