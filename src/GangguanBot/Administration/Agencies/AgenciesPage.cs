using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Languages;
using GangguanBot.Office;

namespace GangguanBot.Administration.Agencies;

/// <summary>The agencies by name, and a search.</summary>
public sealed class AgenciesPage(AgencyRegister agencyRegister, AgencyCard card)
    : SearchList<Agency>, IConversation<AgenciesPage>
{
    public const string PageName = "agencies";

    public override string Name => PageName;

    public static void Map(Routes<AgenciesPage> on) => on
        .Button<AgencySearchButton>((c, talk, _) => c.AskAsync(talk), Rights.Of(Right.Administer))
        .Button<AgencyListButton>((c, talk, button) => c.TurnAsync(talk, button.Page, button.Query), Rights.Of(Right.Administer))
        .Button<AgencyCardButton>((c, talk, button) => c.OpenAsync(talk, button), Rights.Of(Right.Administer))
        .Dialogue<SearchDialogue>(DialogueOf(PageName), (c, talk, _) => c.SearchedAsync(talk), Rights.Of(Right.Administer));

    protected override async Task<IReadOnlyList<Agency>> AllAsync(Phrases say, string query) => await agencyRegister.AllAsync(query);

    protected override Html Line(Phrases say, Agency item) =>
        say.Html(item.Critical ? "admin.agencies.line_critical" : "admin.agencies.line", ("agency", item.Name), ("short", item.Short));

    protected override Button Open(Agency item, int page, string query) =>
        new(PagedList.Label(item.Name), new AgencyCardButton(item.Id, Page: 0));

    protected override IButton Turn(int page, string query) => new AgencyListButton(page, query);

    protected override IReadOnlyList<Button> Below(Phrases say) =>
        [new(say["button.admin.search"], new AgencySearchButton()), new(say["button.admin.add_agency"], new AddAgencyButton())];

    private async Task OpenAsync(Talk talk, AgencyCardButton button)
    {
        await talk.StopListeningAsync();
        if (await agencyRegister.FindAsync(button.Agency) is { } agency) await card.ShowAsync(talk, agency, notice: null, button.Page);
        else talk.Alert(talk.Say["admin.gone"]);
    }
}
