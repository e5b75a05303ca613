using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Office;

namespace GangguanBot.Administration.People;

/// <summary>Everybody, by name; and a search by part of the name, the NIP or the role.</summary>
public sealed class PeoplePage(PeopleList peopleList, OfficeDirectory office, PersonCard card) : IAdminPage, IConversation<PeoplePage>
{
    public const string PageName = "people";
    private const string Prefix = "apl", Search = "search", List = "l", Open = "c", Dialogue = "admin.people.search";

    /// <summary>A search has nothing to keep: what is typed next is the answer.</summary>
    public sealed record PersonSearchDialogue;

    public static void Map(Routes<PeoplePage> on) => on
        .Button(Prefix, (c, talk, data) => c.PressedAsync(talk, data), Rights.Of(Right.Administer))
        .Dialogue<PersonSearchDialogue>(Dialogue, (c, talk, _) => c.SearchedAsync(talk), Rights.Of(Right.Administer));

    public string Name => PageName;

    public async Task ShowAsync(Talk talk)
    {
        await talk.StopListeningAsync();
        await ListAsync(talk, 0, "");
    }

    private async Task PressedAsync(Talk talk, ButtonData data)
    {
        await talk.StopListeningAsync();
        if (data.Arg == Search) await AskAsync(talk);
        else if (data.Arg.StartsWith(List, StringComparison.Ordinal)) await ListAsync(talk, data.Id, data.Arg[List.Length..]);
        else if (data.Arg.StartsWith(Open, StringComparison.Ordinal) && await peopleList.FindAsync(data.Id) is { } colleague)
            await card.ShowAsync(talk, colleague, back: [new Button(talk.Say["button.back"], Turn(data.Version, data.Arg[Open.Length..]))]);
        else talk.Alert(talk.Say["admin.gone"]);
    }

    private static async Task AskAsync(Talk talk)
    {
        await talk.ListenAsync(Dialogue, new PersonSearchDialogue());
        talk.Show(AdminConversation.Key, new Card(talk.Say.Html("admin.people.search"), AdminConversation.BackTo(talk, PageName)));
    }

    private async Task SearchedAsync(Talk talk)
    {
        if (TypedAnswer.Query(talk) is not { } query) return;
        await talk.StopListeningAsync();
        await ListAsync(talk, 0, query);
    }

    private async Task ListAsync(Talk talk, int page, string query)
    {
        var (say, now) = (talk.Say, office.Now);
        var pages = PagedList.Page(await peopleList.AllAsync(say, query), page);
        var title = query.Length == 0 ? say.Html("admin.people.list", ("count", pages.Total))
            : say.Html(pages.Total == 0 ? "admin.none_found" : "admin.found", ("query", query), ("count", pages.Total));
        talk.Show(AdminConversation.Key, PagedList.Of(title, pages,
            c => say.Html("admin.people.line", ("name", c.Person.Name), ("work", string.Join(" · ", ((string[])[c.Work(say, now), c.Marks(say, now)]).Where(w => w.Length > 0)))),
            c => new Button(PagedList.Label(c.Person.Name), new ButtonData(Prefix, c.Person.Id, pages.At, Open + query)),
            at => Turn(at, query),
            [new Button(say["button.admin.search"], new ButtonData(Prefix, Arg: Search))],
            AdminConversation.BackTo(talk, query.Length == 0 ? "" : PageName)));
    }

    private static ButtonData Turn(int page, string query) => new(Prefix, page, Arg: List + query);
}
