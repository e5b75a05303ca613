using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Administration.Agencies;

/// <summary>The places of an agency: added, renamed, given an address and a network address to probe, removed.</summary>
public sealed class SiteChanges(BotDb db, OfficeJournal journal, AgencyCard card) : IConversation<SiteChanges>
{
    private const string Add = "add", Name = "name", Address = "address", Probe = "probe", Dialogue = "admin.site", Nothing = "-";

    /// <param name="Site">0: a new one.</param>
    /// <param name="What">The fact that is being typed.</param>
    public sealed record SiteTextDialogue(int Agency, int Site, int Stamp, string What);

    public static void Map(Routes<SiteChanges> on) => on
        .Button<AddSiteButton>((c, talk, button) =>
            c.WithAgencyAsync(talk, button.Agency, button.Stamp, (_, agency) => AskAsync(talk, agency, null, button.Stamp, Add)),
                Rights.Of(Right.Administer))
        .Button<SiteChangeButton>((c, talk, button) =>
            c.WithSiteAsync(talk, button.Site, button.Stamp, (me, agency, site) => c.PressedAsync(talk, me, agency, site, button)),
                Rights.Of(Right.Administer))
        .Button<SiteFactButton>((c, talk, button) =>
            c.WithSiteAsync(talk, button.Site, button.Stamp, (_, agency, site) => AskFactAsync(talk, agency, site, button)),
                Rights.Of(Right.Administer))
        .Dialogue<SiteTextDialogue>(Dialogue, (c, talk, asked) => c.TypedAsync(talk, asked), Rights.Of(Right.Administer));

    private async Task WithAgencyAsync(Talk talk, int id, int stamp, Func<Person, Agency, Task> act)
    {
        await talk.StopListeningAsync();
        if (await card.OpenAsync(talk, id, stamp) is var (me, agency)) await act(me, agency);
    }

    private async Task WithSiteAsync(Talk talk, int id, int stamp, Func<Person, Agency, Site, Task> act)
    {
        var home = await db.Set<Site>().Where(s => s.Id == id).Select(s => s.AgencyId).FirstOrDefaultAsync();
        await WithAgencyAsync(talk, home, stamp, (me, agency) => act(me, agency, agency.Sites.Find(s => s.Id == id)!));
    }

    private async Task PressedAsync(Talk talk, Person me, Agency agency, Site site, SiteChangeButton button)
    {
        switch (button.Act)
        {
            case SiteAct.Open: Show(talk, agency, site); break;
            case SiteAct.Name: await AskAsync(talk, agency, site, button.Stamp, Name); break;
            case SiteAct.Address: await AskAsync(talk, agency, site, button.Stamp, Address); break;
            case SiteAct.Probe: await AskAsync(talk, agency, site, button.Stamp, Probe); break;
            case SiteAct.Remove:
                talk.Show(AdminConversation.Key,
                    new Card(talk.Say.Html("admin.sites.remove_ask", ("site", site.Name), ("agency", agency.Name)),
                    [new Button(talk.Say["button.admin.delete_sure"], button with { Act = SiteAct.RemoveSurely }, ButtonStyle.Refuse)],
                        Back(talk, agency)));
                break;
            default:
                agency.Sites.Remove(site);
                db.Remove(site);
                journal.Write(me, OfficeAct.AgencyChanged, agency.Code, AgencyRegister.Words(site));
                await card.ShowAsync(talk, agency, talk.Say.Html("admin.saved"));
                break;
        }
    }

    private static async Task AskFactAsync(Talk talk, Agency agency, Site site, SiteFactButton button)
    {
        if (SiteQuestions.Has(button.Fact)) await AskAsync(talk, agency, site, button.Stamp, button.Fact);
        else talk.Refuse(Refusal.Unknown);
    }

    private static async Task AskAsync(Talk talk, Agency agency, Site? site, int stamp, string what)
    {
        await talk.ListenAsync(Dialogue, new SiteTextDialogue(agency.Id, site?.Id ?? 0, stamp, what));
        var phrase = SiteQuestions.Has(what)
            ? $"admin.sites.ask_{what}"
            : what switch { Address => "admin.sites.ask_address", Probe => "admin.sites.ask_probe", _ => "admin.sites.ask_name" };
        talk.Show(AdminConversation.Key,
            new Card(talk.Say.Html(phrase, ("agency", agency.Name), ("site", site?.Name)), Back(talk, agency)));
    }

    private async Task TypedAsync(Talk talk, SiteTextDialogue asked)
    {
        if (await card.OpenTypedAsync(talk, asked.Agency, asked.Stamp) is not var (me, agency)) return;
        if (asked.What == Probe && TypedAnswer.Plain(talk) is var probe && probe != Nothing
            && !TypedAddress.IsProbe(probe ?? ""))
        {
            talk.Reply(talk.Say.Html("admin.sites.probe_form"));
            return;
        }
        if (SiteQuestions.Has(asked.What)) { await SetFactAsync(talk, me, agency, asked); return; }
        var limit = asked.What switch
        {
            Address => FieldLimits.SiteAddress,
            Probe => FieldLimits.Probe,
            _ => FieldLimits.SiteName,
        };
        if (TypedAnswer.Line(talk, limit) is not { } typed) return;
        if (asked.What is Name or Add
            && agency.Sites.Exists(s => s.Id != asked.Site && s.Name.Equals(typed, StringComparison.OrdinalIgnoreCase)))
        {
            talk.Reply(talk.Say.Html("admin.sites.name_taken", ("site", typed)));
            return;
        }

        await talk.StopListeningAsync();
        var site = agency.Sites.Find(s => s.Id == asked.Site);
        var before = site is null ? null : AgencyRegister.Words(site);
        if (site is null) agency.Sites.Add(site = new Site { Name = typed });
        else if (asked.What == Name) site.Name = typed;
        else if (asked.What == Address) site.Address = typed == Nothing ? null : typed;
        else site.Probe = typed == Nothing ? null : typed;
        if (before != AgencyRegister.Words(site))
            journal.Write(me, OfficeAct.AgencyChanged, agency.Code, before, AgencyRegister.Words(site));
        await db.FlushAsync();
        Show(talk, agency, site);
    }

    private async Task SetFactAsync(Talk talk, Person me, Agency agency, SiteTextDialogue asked)
    {
        if (agency.Sites.Find(s => s.Id == asked.Site) is not { } site) { talk.Alert(talk.Say["admin.gone"]); return; }
        var before = AgencyRegister.Words(site);
        if (!SiteQuestions.Put(site, asked.What, talk.Incoming.Content))
        {
            talk.Reply(talk.Say.Html($"admin.sites.ask_{asked.What}", ("site", site.Name), ("agency", agency.Name)));
            return;
        }
        await talk.StopListeningAsync();
        if (before != AgencyRegister.Words(site))
            journal.Write(me, OfficeAct.AgencyChanged, agency.Code, before, AgencyRegister.Words(site));
        await db.FlushAsync();
        Show(talk, agency, site);
    }

    private static void Show(Talk talk, Agency agency, Site site)
    {
        var stamp = AgencyRegister.StampOf(agency);
        Button Act(string phrase, SiteAct act) => new(talk.Say[phrase], new SiteChangeButton(site.Id, stamp, act));
        Button Ask(string fact) => new(talk.Say[$"button.admin.{fact}"], new SiteFactButton(site.Id, stamp, fact));
        talk.Show(AdminConversation.Key, new Card(
            Html.Lines(talk.Say.Html("admin.sites.title", ("agency", agency.Name)), AgencyCard.Line(talk.Say, site),
                SiteQuestions.Line(talk.Say, site)),
            [Act("button.admin.name", SiteAct.Name), Act("button.admin.address", SiteAct.Address)],
            [Act("button.admin.probe", SiteAct.Probe), .. SiteQuestions.All.Take(1).Select(Ask)],
            [.. SiteQuestions.All.Skip(1).Take(2).Select(Ask)],
            [.. SiteQuestions.All.Skip(3).Select(Ask), Act("button.admin.delete", SiteAct.Remove)],
            Back(talk, agency)));
    }

    private static IReadOnlyList<Button> Back(Talk talk, Agency agency) =>
        [new Button(talk.Say["button.back"], new AgencyCardButton(agency.Id, Page: 0))];
}
