using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Office;

namespace GangguanBot.Administration.People;

/// <summary>Everybody, by name; and a search by part of the name, the NIP or the role.</summary>
public sealed class PeoplePage(PeopleList peopleList, OfficeDirectory office, PersonCard card) : IAdminPage, IConversation<PeoplePage>
{
    public const string PageName = "people";
    private const string Dialogue = "admin.people.search";

    /// <summary>A search has nothing to keep: what is typed next is the answer.</summary>
    public sealed record PersonSearchDialogue;

    public static void Map(Routes<PeoplePage> on) => on
        .Button<PeopleSearchButton>((c, talk, _) => AskAsync(talk), Rights.Of(Right.Administer))
        .Button<PeopleListButton>((c, talk, button) => c.TurnAsync(talk, button.Page, button.Query), Rights.Of(Right.Administer))
        .Button<ColleagueButton>((c, talk, button) => c.OpenAsync(talk, button), Rights.Of(Right.Administer))
        .Dialogue<PersonSearchDialogue>(Dialogue, (c, talk, _) => c.SearchedAsync(talk), Rights.Of(Right.Administer));

    public string Name => PageName;

    public Task ShowAsync(Talk talk) => TurnAsync(talk, page: 0, query: "");

    private async Task TurnAsync(Talk talk, int page, string query)
    {
        await talk.StopListeningAsync();
        await ListAsync(talk, page, query);
    }

    private async Task OpenAsync(Talk talk, ColleagueButton button)
    {
        await talk.StopListeningAsync();
        if (await peopleList.FindAsync(button.Person) is { } colleague)
            await card.ShowAsync(talk, colleague,
                back: [new Button(talk.Say["button.back"], new PeopleListButton(button.Page, button.Query))]);
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
            c => say.Html("admin.people.line", ("name", c.Person.Name),
                ("work", string.Join(" · ", ((string[])[c.Work(say, now), c.Marks(say, now)]).Where(w => w.Length > 0)))),
            c => new Button(PagedList.Label(c.Person.Name), new ColleagueButton(c.Person.Id, pages.At, query)),
            at => new PeopleListButton(at, query),
            [new Button(say["button.admin.search"], new PeopleSearchButton())],
            AdminConversation.BackTo(talk, query.Length == 0 ? "" : PageName)));
    }
}
