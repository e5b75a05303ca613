using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Office;

namespace GangguanBot.Administration.Agencies;

/// <summary>The agencies by name, and a search.</summary>
public sealed class AgenciesPage(AgencyRegister agencyRegister) : IAdminPage, IConversation<AgenciesPage>
{
    public const string PageName = "agencies";
    private const string Dialogue = "admin.agencies.search";

    /// <summary>A search has nothing to keep: what is typed next is the answer.</summary>
    public sealed record AgencySearchDialogue;

    public static void Map(Routes<AgenciesPage> on) => on
        .Button<AgencySearchButton>((c, talk, _) => AskAsync(talk), Rights.Of(Right.Administer))
        .Button<AgencyListButton>((c, talk, button) => c.TurnAsync(talk, button.Page, button.Query), Rights.Of(Right.Administer))
        .Button<AgencyCardButton>((c, talk, button) => c.OpenAsync(talk, button), Rights.Of(Right.Administer))
        .Dialogue<AgencySearchDialogue>(Dialogue, (c, talk, _) => c.SearchedAsync(talk), Rights.Of(Right.Administer));

    public string Name => PageName;

    public Task ShowAsync(Talk talk) => TurnAsync(talk, page: 0, query: "");

    private async Task TurnAsync(Talk talk, int page, string query)
    {
        await talk.StopListeningAsync();
        await ListAsync(talk, page, query);
    }

    private async Task OpenAsync(Talk talk, AgencyCardButton button)
    {
        await talk.StopListeningAsync();
        if (await agencyRegister.FindAsync(button.Agency) is { } agency) AgencyCard.Show(talk, agency, page: button.Page);
        else talk.Alert(talk.Say["admin.gone"]);
    }

    private static async Task AskAsync(Talk talk)
    {
        await talk.ListenAsync(Dialogue, new AgencySearchDialogue());
        talk.Show(AdminConversation.Key, new Card(talk.Say.Html("admin.agencies.search"), AdminConversation.BackTo(talk, PageName)));
    }

    private async Task SearchedAsync(Talk talk)
    {
        if (TypedAnswer.Query(talk) is not { } query) return;
        await talk.StopListeningAsync();
        await ListAsync(talk, 0, query);
    }

    private async Task ListAsync(Talk talk, int page, string query)
    {
        var say = talk.Say;
        var pages = PagedList.Page(await agencyRegister.AllAsync(query), page);
        var title = query.Length == 0 ? say.Html("admin.agencies.list", ("count", pages.Total))
            : say.Html(pages.Total == 0 ? "admin.none_found" : "admin.found", ("query", query), ("count", pages.Total));
        talk.Show(AdminConversation.Key, PagedList.Of(title, pages,
            a => say.Html(a.Critical ? "admin.agencies.line_critical" : "admin.agencies.line", ("agency", a.Name), ("short", a.Short)),
            a => new Button(PagedList.Label(a.Name), new AgencyCardButton(a.Id, Page: 0)),
            at => new AgencyListButton(at, query),
            [new Button(say["button.admin.search"], new AgencySearchButton()),
                new Button(say["button.admin.add_agency"], new AddAgencyButton())],
            AdminConversation.BackTo(talk, query.Length == 0 ? "" : PageName)));
    }
}
