using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Office;

namespace GangguanBot.Administration.Agencies;

/// <summary>The agencies by name, and a search.</summary>
public sealed class AgenciesPage(AgencyRegister agencyRegister) : IAdminPage, IConversation<AgenciesPage>
{
    public const string PageName = "agencies";
    private const string Prefix = "aag", Search = "search", List = "l", Open = "c", Dialogue = "admin.agencies.search";

    /// <summary>A search has nothing to keep: what is typed next is the answer.</summary>
    public sealed record AgencySearchDialogue;

    public static void Map(Routes<AgenciesPage> on) => on
        .Button(Prefix, (c, talk, data) => c.PressedAsync(talk, data), Rights.Of(Right.Administer))
        .Dialogue<AgencySearchDialogue>(Dialogue, (c, talk, _) => c.SearchedAsync(talk), Rights.Of(Right.Administer));

    public string Name => PageName;

    /// <param name="page">Of its sites.</param>
    public static ButtonData ToCard(int agency, int page = 0) => new(Prefix, agency, page, Open);

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
        else if (data.Arg == Open && await agencyRegister.FindAsync(data.Id) is { } agency) AgencyCard.Show(talk, agency, page: data.Version);
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
            a => new Button(PagedList.Label(a.Name), ToCard(a.Id)),
            at => new ButtonData(Prefix, at, Arg: List + query),
            [new Button(say["button.admin.search"], new ButtonData(Prefix, Arg: Search)), new Button(say["button.admin.add_agency"], new ButtonData(AgencyChanges.Prefix, Arg: AgencyChanges.Add))],
            AdminConversation.BackTo(talk, query.Length == 0 ? "" : PageName)));
    }
}
