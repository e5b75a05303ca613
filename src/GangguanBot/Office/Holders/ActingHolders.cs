namespace GangguanBot.Office.Holders;

/// <summary>A person on a post at one moment, and in which mode.</summary>
public sealed record ActingHolder(Post Post, Person Person, HoldingMode Mode);

/// <summary>
/// The acting holder of each post at one instant: the deputy before the holder proper; the deputy's own deputy when he is away too; and
/// where nobody is left who can be reached, the post above. Pure.
/// </summary>
/// <param name="posts">All of the office.</param>
/// <param name="running">Holdings that run at <paramref name="now"/>, with their persons.</param>
public sealed class ActingHolders(IReadOnlyCollection<Post> posts, IReadOnlyCollection<PostHolding> running, DateTimeOffset now)
{
    private readonly Dictionary<int, Post> _posts = posts.ToDictionary(p => p.Id);
    private readonly ILookup<int, PostHolding> _onPost = running
        .OrderBy(h => h.Mode == HoldingMode.Definitif).ThenByDescending(h => h.From).ThenByDescending(h => h.Id).ToLookup(h => h.PostId);

    public IReadOnlyCollection<Post> Posts => _posts.Values;

    /// <returns><c>null</c>: the post is vacant, and so is everything above it.</returns>
    public ActingHolder? Of(int postId) => Of(postId, []);

    /// <summary>The posts that this person sits on, the own ones before those of others.</summary>
    public IReadOnlyList<ActingHolder> Of(Person person) =>
        [.. _posts.Keys.Select(Of).OfType<ActingHolder>().Where(s => s.Person.Id == person.Id).OrderBy(s => s.Mode == HoldingMode.Superior)
            .ThenBy(s => s.Post.Id)];

    /// <summary>Whether nobody holds the post, reachable or not.</summary>
    public bool IsVacant(int postId) => !_onPost.Contains(postId);

    /// <summary>Posts of the person's own running holdings, whoever acts for them now.</summary>
    public IEnumerable<Post> HeldBy(Person person) =>
        running.Where(h => h.PersonId == person.Id && _posts.ContainsKey(h.PostId)).Select(h => _posts[h.PostId]);

    private ActingHolder? Of(int postId, HashSet<int> asked)
    {
        if (!asked.Add(postId) || !_posts.TryGetValue(postId, out var post)) return null;
        foreach (var holding in _onPost[postId])
            if (Present(holding, []) is { } there)
                return new ActingHolder(post, there, there.Id == holding.PersonId ? holding.Mode : HoldingMode.Plh);

        if (post.ReportsToId is { } above && Of(above, asked) is { } superior && IsThere(superior.Person))
            return superior with { Post = post, Mode = HoldingMode.Superior };
        return _onPost[postId].FirstOrDefault() is { } nobodyBetter ? new ActingHolder(post, nobodyBetter.Person, nobodyBetter.Mode) : null;
    }

    /// <summary>The holding's person; or, when a deputy is represented at home himself, the one who represents him there.</summary>
    private Person? Present(PostHolding holding, HashSet<int> followed)
    {
        if (!followed.Add(holding.PersonId)) return null;
        if (holding.Mode == HoldingMode.Definitif) return IsThere(holding.Person) ? holding.Person : null;
        var deputies = running.Where(h => h.PersonId == holding.PersonId && h.Mode == HoldingMode.Definitif)
            .SelectMany(own => _onPost[own.PostId].Where(h => h.Mode != HoldingMode.Definitif && h.PersonId != holding.PersonId)).ToList();
        foreach (var deputy in deputies)
            if (Present(deputy, followed) is { } there) return there;
        return deputies.Count == 0 && IsThere(holding.Person) ? holding.Person : null;
    }

    private bool IsThere(Person person) => person is { Removed: false, Unreachable: false } && !person.IsAway(now);
}
