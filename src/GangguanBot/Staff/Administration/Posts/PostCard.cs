using GangguanBot.Chat;
using GangguanBot.Languages;

namespace GangguanBot.Staff.Administration.Posts;

/// <summary>One post: its names, its superior, who holds it and who will, and what may be changed.</summary>
public sealed class PostCard(Chain chain, Office office)
{
    public async Task ShowAsync(Talk talk, Post post, Html? notice = null)
    {
        var (say, stamp, now) = (talk.Say, await chain.StampAsync(post), office.Now);
        var held = (await chain.HoldingsAsync(post.Id)).Where(h => !Chain.IsOver(h, now)).OrderBy(h => h.From).ToList();
        Button Act(string phrase, string arg) => new(say[phrase], new ButtonData(PostChanges.Prefix, post.Id, stamp, arg));

        var text = Html.Lines(
        [
            say.Html("admin.posts.title", ("title", post.Title), ("short", post.Short), ("code", post.Code)),
            post.ReportsTo is { } above ? say.Html("admin.posts.reports_to", ("post", above.Title)) : null,
            held.Exists(h => h.From <= now) ? null : say.Html("admin.posts.holder_none"),
            .. held.Select(h => (Html?)Line(say, h)),
        ]);
        talk.Show(AdminConversation.Key, new Card(Html.Paragraphs(notice, text),
        [
            [Act("button.admin.post_title", PostChanges.Title), Act("button.admin.post_short", PostChanges.Short)],
            [new Button(say["button.admin.seat"], new ButtonData(SeatPanel.Prefix, post.Id, stamp)), new Button(say["button.admin.history"], PostsPage.ToHistory(post.Id, 0))],
            .. held.Select(h => (IReadOnlyList<Button>)
                [new Button(Listing.Label(say.Text("button.admin.end", ("name", h.Person.Name))), new ButtonData(PostChanges.Prefix, post.Id, stamp, $"{PostChanges.End}{h.Id}"))]),
            [.. Chain.RoleBelow(post.Role) is null ? Array.Empty<Button>() : [Act("button.admin.add_post", PostChanges.Add)], Act("button.admin.delete", PostChanges.Remove)],
            AdminConversation.BackTo(talk, PostsPage.PageName),
        ]));
    }

    /// <summary>The post as it is. <c>null</c>, and said so, when the button is about one that is gone or was changed since.</summary>
    public async Task<Post?> FreshAsync(Talk talk, Turn turn, int id, int stamp)
    {
        if (await chain.FindAsync(id) is not { } post) { talk.Alert(talk.Say["admin.gone"]); return null; }
        if (await chain.StampAsync(post) == stamp) return post;
        await turn.SayChangedAsync(talk);
        await ShowAsync(talk, post);
        return null;
    }

    public async Task HistoryAsync(Talk talk, Post post, int page)
    {
        var pages = Listing.Page(await chain.HoldingsAsync(post.Id), page);
        talk.Show(AdminConversation.Key, Listing.Of(
            talk.Say.Html(pages.Total == 0 ? "admin.posts.no_history" : "admin.posts.history", ("post", post.Title), ("count", pages.Total)), pages,
            h => Line(talk.Say, h), _ => null, at => PostsPage.ToHistory(post.Id, at), [new Button(talk.Say["button.back"], PostsPage.ToCard(post.Id))]));
    }

    private Html Line(Phrases say, Holding h) =>
        say.Html("admin.posts.held", ("mode", say[$"mode.{h.Mode}"]), ("name", h.Person.Name), ("period", Period.Words(h, office.Zone, say)));
}
