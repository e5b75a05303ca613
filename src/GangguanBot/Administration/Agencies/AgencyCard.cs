using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Office;

namespace GangguanBot.Administration.Agencies;

/// <summary>One agency with its sites, and what may be changed.</summary>
public sealed class AgencyCard(AgencyRegister agencyRegister)
{
    /// <param name="page">Of the sites.</param>
    public static void Show(Talk talk, Agency agency, Html? notice = null, int page = 0)
    {
        var (say, stamp) = (talk.Say, AgencyRegister.StampOf(agency));
        Button Act(string phrase, AgencyAct act) => new(say[phrase], new AgencyButton(agency.Id, stamp, act));
        var sites = PagedList.Page([.. agency.Sites.OrderBy(s => s.Name, StringComparer.OrdinalIgnoreCase)], page);
        talk.Show(AdminConversation.Key, new Card(
            Html.Paragraphs(notice,
                Html.Lines(say.Html("admin.agencies.title", ("agency", agency.Name), ("short", agency.Short), ("code", agency.Code)),
                    say.Html(agency.Critical ? "admin.agencies.critical" : "admin.agencies.ordinary")),
                Html.Lines([say.Html(sites.Total == 0 ? "admin.sites.none" : "admin.sites.list", ("count", sites.Total)),
                    .. sites.Shown.Select(s => (Html?)Line(say, s))])),
            [
                [Act("button.admin.name", AgencyAct.Name), Act("button.admin.short", AgencyAct.Short)],
                [Act(agency.Critical ? "button.admin.critical_off" : "button.admin.critical_on", agency.Critical ? AgencyAct.Ordinary
                    : AgencyAct.Critical)],
                .. sites.Shown.Select(s => new Button(PagedList.Label($"📍 {s.Name}"), new SiteChangeButton(s.Id, stamp, SiteAct.Open)))
                    .Chunk(2),
                .. sites.Turns(at => new AgencyCardButton(agency.Id, at)),
                [new Button(say["button.admin.add_site"], new AddSiteButton(agency.Id, stamp)),
                    Act("button.admin.delete", AgencyAct.Remove)],
                AdminConversation.BackTo(talk, AgenciesPage.PageName),
            ]));
    }

    public static Html Line(Phrases say, Site site) =>
        say.Html("admin.sites.line", ("site", site.Name), ("address", site.Address ?? "–"), ("probe", site.Probe ?? "–"));

    /// <summary>The agency as it is. <c>null</c>, and said so, when the button is about one that is gone or was changed since.</summary>
    public async Task<Agency?> FreshAsync(Talk talk, ExclusiveAdmin exclusive, int id, int stamp)
    {
        if (await agencyRegister.FindAsync(id) is not { } agency) { talk.Alert(talk.Say["admin.gone"]); return null; }
        if (AgencyRegister.StampOf(agency) == stamp) return agency;
        await exclusive.SayChangedAsync(talk);
        Show(talk, agency);
        return null;
    }
}
