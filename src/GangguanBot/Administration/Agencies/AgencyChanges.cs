using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Office;
using GangguanBot.Sop;

namespace GangguanBot.Administration.Agencies;

/// <summary>An agency is renamed, served around the clock or not, removed.</summary>
public sealed class AgencyChanges(AgencyRegister agencyRegister, OfficeJournal journal, AgencyCard card, ExclusiveAdmin exclusive) : IConversation<AgencyChanges>
{
    internal const string Prefix = "acg", FullName = "name", ShortName = "short", CriticalOn = "critical", CriticalOff = "ordinary", Add = "add", Remove = "remove";
    internal const int Shortest = 2, LongestName = 100, LongestShort = 20;
    private const string RemoveSure = "removed", Dialogue = "admin.agency";

    /// <param name="What">Which of the two names is being typed.</param>
    public sealed record AgencyTextDialogue(int Agency, int Stamp, string What);

    public static void Map(Routes<AgencyChanges> on) => on
        .Button(Prefix, (c, talk, data) => c.PressedAsync(talk, data), Rights.Of(Right.Administer))
        .Dialogue<AgencyTextDialogue>(Dialogue, (c, talk, agencyTextDialogue) => c.TypedAsync(talk, agencyTextDialogue), Rights.Of(Right.Administer));

    private async Task PressedAsync(Talk talk, ButtonData data)
    {
        await talk.StopListeningAsync();
        if (data.Arg == Add) { await AgencyAdding.AskAsync(talk); return; }
        if (await exclusive.BeginAsync(talk) is not { } me || await card.FreshAsync(talk, exclusive, data.Id, data.Version) is not { } agency) return;
        switch (data.Arg)
        {
            case FullName or ShortName: await AskAsync(talk, agency, data); break;
            case CriticalOn or CriticalOff: Change(talk, me, agency, () => agency.Critical = data.Arg == CriticalOn); break;
            case Remove or RemoveSure: await RemoveAsync(talk, me, agency, data); break;
            default: talk.Alert(talk.Say[Refusal.Unknown.Phrase]); break;
        }
    }

    private static async Task AskAsync(Talk talk, Agency agency, ButtonData data)
    {
        await talk.ListenAsync(Dialogue, new AgencyTextDialogue(agency.Id, data.Version, data.Arg));
        talk.Show(AdminConversation.Key, new Card(talk.Say.Html(data.Arg == FullName ? "admin.agencies.ask_name" : "admin.agencies.ask_short", ("agency", agency.Name)), Back(talk, agency)));
    }

    private async Task TypedAsync(Talk talk, AgencyTextDialogue agencyTextDialogue)
    {
        if (await exclusive.BeginAsync(talk) is not { } me) return;
        if (await card.FreshAsync(talk, exclusive, agencyTextDialogue.Agency, agencyTextDialogue.Stamp) is not { } agency) { await talk.StopListeningAsync(); return; }
        var isName = agencyTextDialogue.What == FullName;
        if (TypedAnswer.Line(talk, Shortest, isName ? LongestName : LongestShort) is not { } typed) return;
        await talk.StopListeningAsync();
        Change(talk, me, agency, () => { if (isName) agency.Name = typed; else agency.Short = typed; });
    }

    private void Change(Talk talk, Person me, Agency agency, Action change)
    {
        var before = AgencyRegister.Words(agency);
        change();
        if (before != AgencyRegister.Words(agency)) journal.Write(me, OfficeAct.AgencyChanged, agency.Code, before, AgencyRegister.Words(agency));
        AgencyCard.Show(talk, agency, talk.Say.Html("admin.saved"));
    }

    private async Task RemoveAsync(Talk talk, Person me, Agency agency, ButtonData data)
    {
        if (await agencyRegister.KeptByAsync(agency) is { } kept) { talk.Alert(talk.Say[kept]); return; }
        if (data.Arg == Remove)
        {
            talk.Show(AdminConversation.Key, new Card(talk.Say.Html("admin.agencies.remove_ask", ("agency", agency.Name)),
                [new Button(talk.Say["button.admin.delete_sure"], data with { Arg = RemoveSure }, ButtonStyle.Refuse)], Back(talk, agency)));
            return;
        }

        agency.Removed = true;
        journal.Write(me, OfficeAct.AgencyRemoved, agency.Code, AgencyRegister.Words(agency));
        talk.Show(AdminConversation.Key, new Card(talk.Say.Html("admin.agencies.removed", ("agency", agency.Name)), AdminConversation.BackTo(talk, AgenciesPage.PageName)));
    }

    private static IReadOnlyList<Button> Back(Talk talk, Agency agency) => [new Button(talk.Say["button.back"], AgenciesPage.ToCard(agency.Id))];
}
