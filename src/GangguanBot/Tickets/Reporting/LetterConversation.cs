using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets.Attachments;
using GangguanBot.Tickets.Disposing;
using GangguanBot.Tickets.Timing;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tickets.Reporting;

/// <summary><c>/surat</c>: the front desk registers a paper letter for an agency, a part at a time.</summary>
[PhraseFamily("letter.wrong.", typeof(LetterField))]
public sealed class LetterConversation(
    BotDb db, OfficeDirectory office, LetterRegistration registration, LetterCard cards, AttachmentIntake intake, Deadlines deadlines,
    TicketNotifier notifier) : IConversation<LetterConversation>
{
    private const string Kind = "surat";

    public static void Map(Routes<LetterConversation> on)
    {
        var may = Rights.Of(Right.KeepAgenda);
        on.Command("surat", (c, talk) => c.StartAsync(talk), may)
            .Button<LetterButton>((c, talk, button) => WithDraftAsync(talk, draft => c.ActAsync(talk, draft, button.Act)), may)
            .Button<LetterAgenciesButton>((c, talk, button) => WithDraftAsync(talk, draft => c.TurnAsync(talk, draft, button.Page)), may)
            .Button<LetterAgencyButton>((c, talk, button) => WithDraftAsync(talk, draft => c.AgencyAsync(talk, draft, button.Agency)), may)
            .Button<LetterSymptomButton>((c, talk, button) =>
                WithDraftAsync(talk, draft => c.SymptomAsync(talk, draft, button.Symptom)), may)
            .Dialogue<LetterDraft>(Kind, (c, talk, draft) => c.ReceivedAsync(talk, draft), may);
    }

    private async Task StartAsync(Talk talk)
    {
        var draft = await talk.KeptAsync<LetterDraft>(Kind) ?? new LetterDraft(office.Now);
        if (draft.Wanted == LetterField.Agency) await FindAsync(talk, draft with { AgencyQuery = "" });
        else await ShowAsync(talk, draft);
    }

    private static async Task WithDraftAsync(Talk talk, Func<LetterDraft, Task> act)
    {
        if (await talk.KeptAsync<LetterDraft>(Kind) is { } draft) await act(draft);
        else talk.Alert(talk.Say["letter.gone"]);
    }

    private async Task ActAsync(Talk talk, LetterDraft draft, LetterAct act)
    {
        switch (act)
        {
            case LetterAct.Today when draft.Wanted == LetterField.Date: await ShowAsync(talk, draft with { Date = deadlines.Today }); break;
            case LetterAct.Later when draft.Wanted == LetterField.Scan: await ShowAsync(talk, draft with { WithoutScan = true }); break;
            case LetterAct.Back: await ShowAsync(talk, draft.Back()); break;
            case LetterAct.Discard: await talk.ForgetAsync(Kind); talk.Show(LetterCard.Key, talk.Say.Html("letter.discarded")); break;
            case LetterAct.Register when draft.Wanted is null: await RegisterAsync(talk, draft); break;
            default: talk.Refuse(Refusal.Unknown); break;
        }
    }

    private async Task TurnAsync(Talk talk, LetterDraft draft, int page)
    {
        if (draft.Wanted == LetterField.Agency) await cards.ShowAsync(talk, draft, page);
        else talk.Refuse(Refusal.Unknown);
    }

    private async Task FindAsync(Talk talk, LetterDraft draft)
    {
        if ((await cards.FoundAsync(draft.AgencyQuery)).Count > 0) await ShowAsync(talk, draft);
        else talk.Reply(talk.Say.Html("letter.no_agency"));
    }

    private async Task AgencyAsync(Talk talk, LetterDraft draft, int id)
    {
        if (draft.Wanted == LetterField.Agency && await AgencyAsync(id) is { } agency)
            await ShowAsync(talk, draft with { AgencyId = agency.Id, Sender = agency.Name });
        else talk.Refuse(Refusal.Unknown);
    }

    private async Task SymptomAsync(Talk talk, LetterDraft draft, Symptom symptom)
    {
        if (draft.Wanted == LetterField.Symptom) await ShowAsync(talk, draft with { Symptom = symptom });
        else talk.Refuse(Refusal.Unknown);
    }

    private async Task ReceivedAsync(Talk talk, LetterDraft draft)
    {
        if (draft.Wanted is LetterField.Scan or null && talk.Incoming.Content is Content.Photo or Content.Document)
        {
            if (await intake.KeepAsync(talk) is IntakeOutcome.Kept(var scan))
                await ShowAsync(talk, draft.With(scan), draft.GoesOn(scan.AlbumId));
        }
        else if (talk.Incoming.Content is not Content.TypedText typedText)
            talk.Reply(talk.Say.Html($"letter.wrong.{draft.Wanted ?? LetterField.Scan}"));
        else if (draft.Wanted == LetterField.Agency) await FindAsync(talk, draft with { AgencyQuery = typedText.Text.Trim() });
        else if (draft.With(typedText.Text.Trim(), deadlines.Today) is { } next) await ShowAsync(talk, next);
        else talk.Reply(talk.Say.Html($"letter.wrong.{draft.Wanted ?? LetterField.Scan}"));
    }

    private async Task ShowAsync(Talk talk, LetterDraft draft, bool goesOn = false)
    {
        await talk.ListenAsync(Kind, draft);
        await cards.ShowAsync(talk, draft, 0, goesOn: goesOn);
    }

    private async Task RegisterAsync(Talk talk, LetterDraft draft)
    {
        if (await AgencyAsync(draft.AgencyId!.Value) is not { } agency)
        {
            await ShowAsync(talk,
            draft with { AgencyId = null, Sender = null }); return;
        }
        var (ticket, entry) = await registration.RegisterAsync(draft, agency, talk.Me);
        await talk.ForgetAsync(Kind);
        talk.Show(LetterCard.Key, talk.Say.Html("letter.registered",
            ("agenda", $"{ticket.Letter!.AgendaNo}/{ticket.Letter.AgendaYear}"), ("number", ticket.Number), ("due", ticket.Visit.DueAt)));
        await notifier.AnnounceAsync(ticket, entry, Posting.AnewSilently);
    }

    private Task<Agency?> AgencyAsync(int id) => db.Set<Agency>().Include(a => a.Sites).FirstOrDefaultAsync(a => a.Id == id && !a.Removed);
}
