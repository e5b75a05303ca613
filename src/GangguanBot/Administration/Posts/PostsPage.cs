using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Languages;
using GangguanBot.Office;

namespace GangguanBot.Administration.Posts;

/// <summary>The chain of posts as a tree, with who acts for each.</summary>
public sealed class PostsPage(PostTree tree, PostCard card) : IAdminPage, IConversation<PostsPage>
{
    public const string PageName = "posts";
    private const string Prefix = "apo", List = "l", Open = "c", History = "h";

    public static void Map(Routes<PostsPage> on) => on.Button(Prefix, (c, talk, data) => c.PressedAsync(talk, data), Rights.Of(Right.Administer));

    public string Name => PageName;

    public static ButtonData ToHistory(int post, int page) => new(Prefix, post, page, History);

    public static ButtonData ToCard(int post) => new(Prefix, post, Arg: Open);

    public async Task ShowAsync(Talk talk)
    {
        await talk.StopListeningAsync();
        await ListAsync(talk, 0);
    }

    private async Task PressedAsync(Talk talk, ButtonData data)
    {
        await talk.StopListeningAsync();
        if (data.Arg == List) await ListAsync(talk, data.Id);
        else if (data.Arg is Open or History && await tree.FindAsync(data.Id) is { } post)
            await (data.Arg == Open ? card.ShowAsync(talk, post) : card.HistoryAsync(talk, post, data.Version));
        else talk.Alert(talk.Say["admin.gone"]);
    }

    private async Task ListAsync(Talk talk, int page)
    {
        var say = talk.Say;
        var pages = PagedList.Page(await tree.TreeAsync(), page);
        IEnumerable<IReadOnlyList<Button>> first = await tree.HasKadisAsync() ? [] : [[new Button(say["button.admin.add_kadis"], new ButtonData(PostChanges.Prefix, Arg: PostChanges.Add))]];
        talk.Show(AdminConversation.Key, PagedList.Of(say.Html(pages.Total == 0 ? "admin.posts.none" : "admin.posts.list", ("count", pages.Total)), pages,
            r => say.Html("admin.posts.line", ("indent", string.Concat(Enumerable.Repeat("　", r.Depth))), ("post", r.Post.Short),
                ("holder", r.Seat is { Mode: not HoldingMode.Superior } actingHolder ? Holder(actingHolder, say) : say["admin.posts.vacant"])),
            r => new Button(PagedList.Label(r.Post.Short), ToCard(r.Post.Id)),
            at => new ButtonData(Prefix, at, Arg: List),
            [.. first, AdminConversation.BackTo(talk)]));
    }

    private static string Holder(ActingHolder actingHolder, Phrases say) => actingHolder.Mode == HoldingMode.Definitif ? actingHolder.Person.Name : $"{say[$"mode.{actingHolder.Mode}"]} {actingHolder.Person.Name}";
}
