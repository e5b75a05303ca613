using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Office.Holders;

namespace GangguanBot.Administration.Posts;

/// <summary>The chain of posts as a tree, with who acts for each.</summary>
public sealed class PostsPage(PostTree tree, PostCard card) : IAdminPage, IConversation<PostsPage>
{
    public const string PageName = "posts";

    public static void Map(Routes<PostsPage> on) => on
        .Button<PostListButton>((c, talk, button) => c.TurnAsync(talk, button.Page), Rights.Of(Right.Administer))
        .Button<PostButton>((c, talk, button) =>
            c.OfAsync(talk, button.Post, post => c.ShowCardAsync(talk, post)), Rights.Of(Right.Administer))
        .Button<PostHistoryButton>((c, talk, button) =>
            c.OfAsync(talk, button.Post, post => c.ShowHistoryAsync(talk, post, button.Page)), Rights.Of(Right.Administer));

    public string Name => PageName;

    public Task ShowAsync(Talk talk) => TurnAsync(talk, page: 0);

    private async Task TurnAsync(Talk talk, int page)
    {
        await talk.StopListeningAsync();
        await ListAsync(talk, page);
    }

    private async Task OfAsync(Talk talk, int id, Func<Post, Task> show)
    {
        await talk.StopListeningAsync();
        if (await tree.FindAsync(id) is { } post) await show(post);
        else talk.Alert(talk.Say["admin.gone"]);
    }

    private Task ShowCardAsync(Talk talk, Post post) => card.ShowAsync(talk, post);

    private Task ShowHistoryAsync(Talk talk, Post post, int page) => card.HistoryAsync(talk, post, page);

    private async Task ListAsync(Talk talk, int page)
    {
        var say = talk.Say;
        var pages = PagedList.Page(await tree.TreeAsync(), page);
        IEnumerable<IReadOnlyList<Button>> first = await tree.HasKadisAsync()
            ? [] : [[new Button(say["button.admin.add_kadis"], new AddKadisButton())]];
        talk.Show(AdminConversation.Key,
            PagedList.Of(say.Html(pages.Total == 0 ? "admin.posts.none" : "admin.posts.list", ("count", pages.Total)), pages,
            r => say.Html("admin.posts.line", ("indent", string.Concat(Enumerable.Repeat("　", r.Depth))), ("post", r.Post.Short),
                ("holder", r.Seat is { Mode: not HoldingMode.Superior } actingHolder
                    ? Holder(actingHolder, say) : say["admin.posts.vacant"])),
            r => new Button(PagedList.Label(r.Post.Short), new PostButton(r.Post.Id)),
            at => new PostListButton(at),
            [.. first, AdminConversation.BackTo(talk)]));
    }

    private static string Holder(ActingHolder actingHolder, Phrases say) =>
        actingHolder.Mode == HoldingMode.Definitif
            ? actingHolder.Person.Name : $"{say[$"mode.{actingHolder.Mode}"]} {actingHolder.Person.Name}";
}
