using GangguanBot.Office;
using GangguanBot.Office.Holders;
using GangguanBot.Sop;
using GangguanBot.Tickets;

namespace GangguanBot.Recaps;

/// <summary>Whose tickets a recap is about: everything, a Kabid's branch or a Kasi's section.</summary>
/// <param name="Post"><c>null</c>: everything.</param>
public sealed record RecapScope(Post? Post)
{
    /// <summary>Kadis and admins see everything.</summary>
    public static readonly RecapScope Everything = new(Post: null);

    public static RecapScope Of(Post post) => post.Role is Role.Kabid or Role.Kasi ? new(post) : Everything;

    /// <summary>The widest that somebody may see; <c>null</c>: nothing.</summary>
    public static RecapScope? Of(Person person, IReadOnlySet<Role> roles, ActingHolders holders)
    {
        if (roles.Contains(Role.Kadis) || roles.Contains(Role.Admin)) return Everything;
        var posts = holders.Of(person).Select(s => s.Post).Concat(holders.HeldBy(person)).Where(p => p.Role is Role.Kabid or Role.Kasi);
        return posts.OrderBy(p => p.Role == Role.Kasi).ThenBy(p => p.Id).FirstOrDefault() is { } own ? new(own) : null;
    }

    public bool Has(Branch branch) => Has(branch.KabidPostId, branch.KasiPostId);

    public bool Has(int? kabidPost, int? kasiPost) => Post?.Role switch
    {
        null => true,
        Role.Kabid => kabidPost == Post.Id,
        _ => kasiPost == Post.Id,
    };

    /// <summary>Whether what a post has done belongs to it: a branch is the Kabid's post and the sections below.</summary>
    public bool Has(int? post, IReadOnlyDictionary<int, Post> posts) =>
        Post is null || post == Post.Id || (post is { } id && posts.TryGetValue(id, out var known) && known.ReportsToId == Post.Id);
}
