using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Office;

namespace GangguanBot.Administration.Agencies;

/// <summary>One agency with its sites, and what may be changed.</summary>
public sealed class AgencyCard(AgencyRegister agencyRegister, ExclusiveAdmin exclusive) : AdminCard<Agency>(exclusive)
{
    public override Task ShowAsync(Talk talk, Agency subject, Html? notice = null) => ShowAsync(talk, subject, notice, page: 0);

    /// <param name="page">Of the sites.</param>
    public Task ShowAsync(Talk talk, Agency agency, Html? notice, int page)
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
        return Task.CompletedTask;
    }

    public static Html Line(Phrases say, Site site) =>
        say.Html("admin.sites.line", ("site", site.Name), ("address", site.Address ?? "–"), ("probe", site.Probe ?? "–"));

    protected override Task<Agency?> FindAsync(int id) => agencyRegister.FindAsync(id);

    protected override Task<int> StampAsync(Agency subject) => Task.FromResult(AgencyRegister.StampOf(subject));
}
