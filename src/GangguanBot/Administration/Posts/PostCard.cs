using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Office.Acting;

namespace GangguanBot.Administration.Posts;

/// <summary>One post: its names, its superior, who holds it and who will, and what may be changed.</summary>
public sealed class PostCard(PostTree tree, OfficeDirectory office, ExclusiveAdmin exclusive) : AdminCard<Post>(exclusive)
{
    public override async Task ShowAsync(Talk talk, Post subject, Html? notice = null)
    {
        var (say, post, stamp, now) = (talk.Say, subject, await StampAsync(subject), office.Now);
        var held = (await tree.HoldingsAsync(post.Id)).Where(h => !PostTree.IsOver(h, now)).OrderBy(h => h.From).ToList();
        Button Act(string phrase, PostAct act) => new(say[phrase], new PostChangeButton(post.Id, stamp, act));

        var text = Html.Lines(
        [
            say.Html("admin.posts.title", ("title", post.Title), ("short", post.Short), ("code", post.Code)),
            post.ReportsTo is { } above ? say.Html("admin.posts.reports_to", ("post", above.Title)) : null,
            held.Exists(h => h.From <= now) ? null : say.Html("admin.posts.holder_none"),
            .. held.Select(h => (Html?)Line(say, h)),
        ]);
        talk.Show(AdminConversation.Key, new Card(Html.Paragraphs(notice, text),
        [
            [Act("button.admin.post_title", PostAct.Title), Act("button.admin.post_short", PostAct.Short)],
            [new Button(say["button.admin.seat"], new SeatButton(post.Id, stamp)),
                new Button(say["button.admin.history"], new PostHistoryButton(post.Id, Page: 0))],
            .. held.Select(h => (IReadOnlyList<Button>)
                [new Button(PagedList.Label(say.Text("button.admin.end", ("name", h.Person.Name))),
                    new EndHoldingButton(post.Id, stamp, h.Id, Sure: false))]),
            [.. PostTree.RoleBelow(post.Role) is null
                ? Array.Empty<Button>() : [Act("button.admin.add_post", PostAct.Add)], Act("button.admin.delete", PostAct.Remove)],
            AdminConversation.BackTo(talk, PostsPage.PageName),
        ]));
    }

    public async Task HistoryAsync(Talk talk, Post post, int page)
    {
        var pages = PagedList.Page(await tree.HoldingsAsync(post.Id), page);
        talk.Show(AdminConversation.Key, PagedList.Of(
            talk.Say.Html(pages.Total == 0
                ? "admin.posts.no_history" : "admin.posts.history", ("post", post.Title), ("count", pages.Total)), pages,
            h => Line(talk.Say, h), _ => null, at =>
                new PostHistoryButton(post.Id, at), [new Button(talk.Say["button.back"], new PostButton(post.Id))]));
    }

    protected override Task<Post?> FindAsync(int id) => tree.FindAsync(id);

    protected override Task<int> StampAsync(Post subject) => tree.StampAsync(subject);

    private Html Line(Phrases say, PostHolding h) =>
        say.Html("admin.posts.held", ("mode", say[$"mode.{h.Mode}"]), ("name", h.Person.Name),
            ("period", DutyDates.Words(h, office.Clock, say)));
}
