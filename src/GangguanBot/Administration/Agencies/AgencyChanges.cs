using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Office;

namespace GangguanBot.Administration.Agencies;

/// <summary>An agency is renamed, served around the clock or not, removed.</summary>
public sealed class AgencyChanges(
    AgencyRegister agencyRegister, OfficeJournal journal, AgencyCard card) : IConversation<AgencyChanges>
{
    private const string Dialogue = "admin.agency";

    public static void Map(Routes<AgencyChanges> on) => on
        .Button<AddAgencyButton>((_, talk, _) => AddAsync(talk), Rights.Of(Right.Administer))
        .Button<AgencyButton>((c, talk, button) => c.PressedAsync(talk, button), Rights.Of(Right.Administer))
        .Dialogue<TextChange<AgencyAct>>(Dialogue, (c, talk, asked) => c.TypedAsync(talk, asked), Rights.Of(Right.Administer));

    private static async Task AddAsync(Talk talk)
    {
        await talk.StopListeningAsync();
        await AgencyAdding.AskAsync(talk);
    }

    private async Task PressedAsync(Talk talk, AgencyButton button)
    {
        await talk.StopListeningAsync();
        if (await card.OpenAsync(talk, button.Agency, button.Stamp) is not var (me, agency)) return;
        switch (button.Act)
        {
            case AgencyAct.Name or AgencyAct.Short: await AskAsync(talk, agency, button); break;
            case AgencyAct.Critical or AgencyAct.Ordinary:
                Change(me, agency, () => agency.Critical = button.Act == AgencyAct.Critical);
                await card.ShowAsync(talk, agency, talk.Say.Html("admin.saved"));
                break;
            default: await RemoveAsync(talk, me, agency, button); break;
        }
    }

    private static Task AskAsync(Talk talk, Agency agency, AgencyButton button) =>
        new TextChange<AgencyAct>(agency.Id, button.Stamp, button.Act).AskAsync(talk, Dialogue,
            talk.Say.Html(button.Act == AgencyAct.Name ? "admin.agencies.ask_name" : "admin.agencies.ask_short", ("agency", agency.Name)),
            Back(talk, agency));

    private Task TypedAsync(Talk talk, TextChange<AgencyAct> asked) => card.TypedAsync(talk, asked, (me, agency) =>
    {
        var isName = asked.What == AgencyAct.Name;
        if (TypedAnswer.Line(talk, isName ? FieldLimits.AgencyName : FieldLimits.AgencyShort) is not { } typed)
            return Task.FromResult(false);
        Change(me, agency, () => { if (isName) agency.Name = typed; else agency.Short = typed; });
        return Task.FromResult(true);
    });

    private void Change(Person me, Agency agency, Action change) =>
        journal.WriteChange(me, OfficeAct.AgencyChanged, agency.Code, () => AgencyRegister.Words(agency), change);

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
