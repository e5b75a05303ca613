using GangguanBot.Sop;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Office.Acting;

/// <summary>For which posts somebody may name a deputy, whom, and which periods there are.</summary>
public sealed class Deputies(BotDb db, OfficeDirectory office)
{
    /// <summary>Own posts and those below them; the front desk and admins: all. The highest first.</summary>
    public async Task<IReadOnlyList<Post>> PostsAsync(Person person, CancellationToken ct = default)
    {
        var all = await db.Set<Post>().Where(p => !p.Removed).OrderBy(p => p.Id).ToListAsync(ct);
        var roles = await office.RolesAsync(person, ct);
        if (roles.Contains(Role.Admin) || roles.Contains(Role.FrontDesk)) return Ordered(all);
        var now = office.Now;
        var own = await db.Set<PostHolding>().Where(h => h.PersonId == person.Id && h.From <= now && (h.Until == null || h.Until > now))
            .Select(h => h.PostId).ToListAsync(ct);
        return Ordered(all.Where(p => Chain(p, all).Any(above => own.Contains(above.Id))));
    }

    /// <summary>Everybody who works in the office, officials first; not the holder proper, who needs no deputy of himself.</summary>
    public async Task<IReadOnlyList<Person>> CandidatesAsync(Post post, CancellationToken ct = default)
    {
        var now = office.Now;
        var proper = await db.Set<PostHolding>()
            .Where(h => h.Mode == HoldingMode.Definitif && h.From <= now && (h.Until == null || h.Until > now)).ToListAsync(ct);
        var itself = proper.Where(h => h.PostId == post.Id).Select(h => h.PersonId).ToHashSet();
        var officials = proper.Select(h => h.PersonId).ToHashSet();
        var people = await db.Set<Person>().Where(p => !p.Removed && p.Role != Role.Reporter && p.Role != Role.Admin).OrderBy(p => p.Id)
            .ToListAsync(ct);
        return [.. people.Where(p => !itself.Contains(p.Id)).OrderByDescending(p => officials.Contains(p.Id))];
    }

    /// <summary>Deputies' periods that run or are to come.</summary>
    public async Task<IReadOnlyList<PostHolding>> PeriodsAsync(Post post, CancellationToken ct = default)
    {
        var now = office.Now;
        return await db.Set<PostHolding>().Include(h => h.Person).Include(h => h.Post)
            .Where(h => h.PostId == post.Id && h.Mode != HoldingMode.Definitif && (h.Until == null || h.Until > now)
                && (h.Until == null || h.Until > h.From))
            .OrderBy(h => h.From).ToListAsync(ct);
    }

    /// <summary>The holder proper; <c>null</c>: the post is vacant, and a deputy is Plt.</summary>
    public async Task<Person?> ProperAsync(Post post, CancellationToken ct = default)
    {
        var now = office.Now;
        return (await db.Set<PostHolding>().Include(h => h.Person)
            .Where(h => h.PostId == post.Id && h.Mode == HoldingMode.Definitif && h.From <= now && (h.Until == null || h.Until > now)
                && !h.Person.Removed)
            .OrderByDescending(h => h.From).FirstOrDefaultAsync(ct))?.Person;
    }

    private static IReadOnlyList<Post> Ordered(IEnumerable<Post> posts) => [.. posts.OrderByDescending(p => p.Role).ThenBy(p => p.Id)];

    private static IEnumerable<Post> Chain(Post post, List<Post> all)
    {
        for (var at = post; at is not null; at = all.Find(p => p.Id == at.ReportsToId)) yield return at;
    }
}
