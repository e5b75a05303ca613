using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Office;

namespace GangguanBot.Administration.Agencies;

/// <summary>An agency is renamed, served around the clock or not, removed.</summary>
public sealed class AgencyChanges(
    AgencyRegister agencyRegister, OfficeJournal journal, AgencyCard card, ExclusiveAdmin exclusive) : IConversation<AgencyChanges>
{
    private const string Dialogue = "admin.agency";

    /// <param name="What">Which of the two names is being typed.</param>
    public sealed record AgencyTextDialogue(int Agency, int Stamp, AgencyAct What);

    public static void Map(Routes<AgencyChanges> on) => on
        .Button<AddAgencyButton>((_, talk, _) => AddAsync(talk), Rights.Of(Right.Administer))
        .Button<AgencyButton>((c, talk, button) => c.PressedAsync(talk, button), Rights.Of(Right.Administer))
        .Dialogue<AgencyTextDialogue>(Dialogue, (c, talk, agencyTextDialogue) =>
            c.TypedAsync(talk, agencyTextDialogue), Rights.Of(Right.Administer));

    private static async Task AddAsync(Talk talk)
    {
        await talk.StopListeningAsync();
        await AgencyAdding.AskAsync(talk);
    }

    private async Task PressedAsync(Talk talk, AgencyButton button)
    {
        await talk.StopListeningAsync();
        if (await exclusive.BeginAsync(talk) is not { } me
            || await card.FreshAsync(talk, exclusive, button.Agency, button.Stamp) is not { } agency) return;
        switch (button.Act)
        {
            case AgencyAct.Name or AgencyAct.Short: await AskAsync(talk, agency, button); break;
            case AgencyAct.Critical or AgencyAct.Ordinary:
                Change(talk, me, agency, () => agency.Critical = button.Act == AgencyAct.Critical); break;
            default: await RemoveAsync(talk, me, agency, button); break;
        }
    }

    private static async Task AskAsync(Talk talk, Agency agency, AgencyButton button)
    {
        await talk.ListenAsync(Dialogue, new AgencyTextDialogue(agency.Id, button.Stamp, button.Act));
        talk.Show(AdminConversation.Key,
            new Card(talk.Say.Html(button.Act == AgencyAct.Name
            ? "admin.agencies.ask_name" : "admin.agencies.ask_short", ("agency", agency.Name)), Back(talk, agency)));
    }

    private async Task TypedAsync(Talk talk, AgencyTextDialogue agencyTextDialogue)
    {
        if (await exclusive.BeginAsync(talk) is not { } me) return;
        if (await card.FreshAsync(talk, exclusive, agencyTextDialogue.Agency, agencyTextDialogue.Stamp) is not { } agency)
        {
            await talk.StopListeningAsync();
            return;
        }
        var isName = agencyTextDialogue.What == AgencyAct.Name;
        if (TypedAnswer.Line(talk, isName ? FieldLimits.AgencyName : FieldLimits.AgencyShort) is not { } typed) return;
        await talk.StopListeningAsync();
        Change(talk, me, agency, () => { if (isName) agency.Name = typed; else agency.Short = typed; });
    }

    private void Change(Talk talk, Person me, Agency agency, Action change)
    {
        var before = AgencyRegister.Words(agency);
        change();
        if (before != AgencyRegister.Words(agency))
            journal.Write(me, OfficeAct.AgencyChanged, agency.Code, before, AgencyRegister.Words(agency));
        AgencyCard.Show(talk, agency, talk.Say.Html("admin.saved"));
    }

    private async Task RemoveAsync(Talk talk, Person me, Agency agency, AgencyButton button)
    {
        if (await agencyRegister.KeptByAsync(agency) is { } kept) { talk.Alert(talk.Say[kept]); return; }
        if (button.Act == AgencyAct.Remove)
        {
            talk.Show(AdminConversation.Key, new Card(talk.Say.Html("admin.agencies.remove_ask", ("agency", agency.Name)),
                [new Button(talk.Say["button.admin.delete_sure"], button with { Act = AgencyAct.RemoveSurely }, ButtonStyle.Refuse)],
                    Back(talk, agency)));
            return;
        }

        agency.Removed = true;
        journal.Write(me, OfficeAct.AgencyRemoved, agency.Code, AgencyRegister.Words(agency));
        talk.Show(AdminConversation.Key,
            new Card(talk.Say.Html("admin.agencies.removed", ("agency", agency.Name)),
            AdminConversation.BackTo(talk, AgenciesPage.PageName)));
    }

    private static IReadOnlyList<Button> Back(Talk talk, Agency agency) =>
        [new Button(talk.Say["button.back"], new AgencyCardButton(agency.Id, Page: 0))];
}
