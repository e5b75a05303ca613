using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Administration.Agencies;

/// <summary>The places of an agency: added, renamed, given an address and a network address to probe, removed.</summary>
public sealed class SiteChanges(BotDb db, OfficeJournal journal, AgencyCard card, ExclusiveAdmin exclusive) : IConversation<SiteChanges>
{
    internal const string Prefix = "asi", Open = "open", Add = "add";
    private const string Name = "name", Address = "address", Probe = "probe", Remove = "remove", RemoveSure = "removed", Dialogue = "admin.site", Nothing = "-";
    private const int Shortest = 2, LongestName = 60, LongestAddress = 200;

    /// <param name="Site">0: a new one.</param>
    /// <param name="What">What is being typed.</param>
    public sealed record SiteTextDialogue(int Agency, int Site, int Stamp, string What);

    public static void Map(Routes<SiteChanges> on) => on
        .Button(Prefix, (c, talk, data) => c.PressedAsync(talk, data), Rights.Of(Right.Administer))
        .Dialogue<SiteTextDialogue>(Dialogue, (c, talk, siteTextDialogue) => c.TypedAsync(talk, siteTextDialogue), Rights.Of(Right.Administer));

    private async Task PressedAsync(Talk talk, ButtonData data)
    {
        await talk.StopListeningAsync();
        if (await exclusive.BeginAsync(talk) is not { } me) return;
        var home = data.Arg == Add ? data.Id : await db.Set<Site>().Where(s => s.Id == data.Id).Select(s => s.AgencyId).FirstOrDefaultAsync();
        if (await card.FreshAsync(talk, exclusive, home, data.Version) is not { } agency) return;
        var site = data.Arg == Add ? null : agency.Sites.Find(s => s.Id == data.Id)!;
        switch (data.Arg)
        {
            case Add or Name or Address or Probe: case var fact when SiteQuestions.Has(fact): await AskAsync(talk, agency, site, data); break;
            case Open: Show(talk, agency, site!); break;
            case Remove:
                talk.Show(AdminConversation.Key, new Card(talk.Say.Html("admin.sites.remove_ask", ("site", site!.Name), ("agency", agency.Name)),
                    [new Button(talk.Say["button.admin.delete_sure"], data with { Arg = RemoveSure }, ButtonStyle.Refuse)], Back(talk, agency)));
                break;
            case RemoveSure:
                agency.Sites.Remove(site!);
                db.Remove(site!);
                journal.Write(me, OfficeAct.AgencyChanged, agency.Code, AgencyRegister.Words(site!));
                AgencyCard.Show(talk, agency, talk.Say.Html("admin.saved"));
                break;
            default: talk.Alert(talk.Say[Refusal.Unknown.Phrase]); break;
        }
    }

    private static async Task AskAsync(Talk talk, Agency agency, Site? site, ButtonData data)
    {
        await talk.ListenAsync(Dialogue, new SiteTextDialogue(agency.Id, site?.Id ?? 0, data.Version, data.Arg));
        var phrase = SiteQuestions.Has(data.Arg) ? $"admin.sites.ask_{data.Arg}" : data.Arg switch { Address => "admin.sites.ask_address", Probe => "admin.sites.ask_probe", _ => "admin.sites.ask_name" };
        talk.Show(AdminConversation.Key, new Card(talk.Say.Html(phrase, ("agency", agency.Name), ("site", site?.Name)), Back(talk, agency)));
    }

    private async Task TypedAsync(Talk talk, SiteTextDialogue siteTextDialogue)
    {
        if (await exclusive.BeginAsync(talk) is not { } me) return;
        if (await card.FreshAsync(talk, exclusive, siteTextDialogue.Agency, siteTextDialogue.Stamp) is not { } agency) { await talk.StopListeningAsync(); return; }
        if (siteTextDialogue.What == Probe && TypedAnswer.Plain(talk) is var probe && probe != Nothing && !AgencyRegister.IsProbe(probe ?? "")) { talk.Reply(talk.Say.Html("admin.sites.probe_form")); return; }
        if (SiteQuestions.Has(siteTextDialogue.What)) { await SetFactAsync(talk, me, agency, siteTextDialogue); return; }
        var least = siteTextDialogue.What is Address or Probe ? Nothing.Length : Shortest;
        if (TypedAnswer.Line(talk, least, siteTextDialogue.What is Name or Add ? LongestName : LongestAddress) is not { } typed) return;
        if (siteTextDialogue.What is Name or Add && agency.Sites.Exists(s => s.Id != siteTextDialogue.Site && s.Name.Equals(typed, StringComparison.OrdinalIgnoreCase)))
        {
            talk.Reply(talk.Say.Html("admin.sites.name_taken", ("site", typed)));
            return;
        }

        await talk.StopListeningAsync();
        var site = agency.Sites.Find(s => s.Id == siteTextDialogue.Site);
        var before = site is null ? null : AgencyRegister.Words(site);
        if (site is null) agency.Sites.Add(site = new Site { Name = typed });
        else if (siteTextDialogue.What == Name) site.Name = typed;
        else if (siteTextDialogue.What == Address) site.Address = typed == Nothing ? null : typed;
        else site.Probe = typed == Nothing ? null : typed;
        if (before != AgencyRegister.Words(site)) journal.Write(me, OfficeAct.AgencyChanged, agency.Code, before, AgencyRegister.Words(site));
        await db.FlushAsync();
        Show(talk, agency, site);
    }

    private async Task SetFactAsync(Talk talk, Person me, Agency agency, SiteTextDialogue siteTextDialogue)
    {
        if (agency.Sites.Find(s => s.Id == siteTextDialogue.Site) is not { } site) { talk.Alert(talk.Say["admin.gone"]); return; }
        var before = AgencyRegister.Words(site);
        if (!SiteQuestions.Put(site, siteTextDialogue.What, talk.Incoming.Content)) { talk.Reply(talk.Say.Html($"admin.sites.ask_{siteTextDialogue.What}", ("site", site.Name), ("agency", agency.Name))); return; }
        await talk.StopListeningAsync();
        if (before != AgencyRegister.Words(site)) journal.Write(me, OfficeAct.AgencyChanged, agency.Code, before, AgencyRegister.Words(site));
        await db.FlushAsync();
        Show(talk, agency, site);
    }

    private static void Show(Talk talk, Agency agency, Site site)
    {
        Button Act(string phrase, string arg) => new(talk.Say[phrase], new ButtonData(Prefix, site.Id, AgencyRegister.StampOf(agency), arg));
        talk.Show(AdminConversation.Key, new Card(
            Html.Lines(talk.Say.Html("admin.sites.title", ("agency", agency.Name)), AgencyCard.Line(talk.Say, site), SiteQuestions.Line(talk.Say, site)),
            [Act("button.admin.name", Name), Act("button.admin.address", Address)],
            [Act("button.admin.probe", Probe), .. SiteQuestions.All.Take(1).Select(f => Act($"button.admin.{f}", f))],
            [.. SiteQuestions.All.Skip(1).Take(2).Select(f => Act($"button.admin.{f}", f))],
            [.. SiteQuestions.All.Skip(3).Select(f => Act($"button.admin.{f}", f)), Act("button.admin.delete", Remove)],
            Back(talk, agency)));
    }

    private static IReadOnlyList<Button> Back(Talk talk, Agency agency) => [new Button(talk.Say["button.back"], AgenciesPage.ToCard(agency.Id))];
}
