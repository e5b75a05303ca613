using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets.Attachments;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tickets.Reporting;

/// <summary><c>/surat</c>: the front desk registers a paper letter for an agency, a part at a time.</summary>
public sealed class LetterConversation(BotDb db, OfficeDirectory office, LetterRegistration registration, LetterCard cards, AttachmentIntake intake, Deadlines deadlines, TicketNotifier notifier) : IConversation<LetterConversation>
{
    private const string Kind = "surat";

    public static void Map(Routes<LetterConversation> on)
    {
        var may = Rights.Of(Right.KeepAgenda);
        on.Command("surat", (c, talk) => c.StartAsync(talk), may)
            .Button(LetterCard.Prefix, (c, talk, data) => c.PressedAsync(talk, data), may)
            .Dialogue<LetterDraft>(Kind, (c, talk, draft) => c.ReceivedAsync(talk, draft), may);
    }

    private async Task StartAsync(Talk talk) => await ShowAsync(talk, await talk.KeptAsync<LetterDraft>(Kind) ?? new LetterDraft(office.Now));

    private async Task PressedAsync(Talk talk, ButtonData data)
    {
        if (await talk.KeptAsync<LetterDraft>(Kind) is not { } draft) { talk.Alert(talk.Say["letter.gone"]); return; }
        switch (data.Arg)
        {
            case "page" when draft.Wanted == LetterField.Agency: await cards.ShowAsync(talk, draft, data.Id); break;
            case "agency" when draft.Wanted == LetterField.Agency && await AgencyAsync(data.Id) is { } agency: await ShowAsync(talk, draft with { AgencyId = agency.Id, Sender = agency.Name }); break;
            case "today" when draft.Wanted == LetterField.Date: await ShowAsync(talk, draft with { Date = deadlines.Today }); break;
            case "later" when draft.Wanted == LetterField.Scan: await ShowAsync(talk, draft with { WithoutScan = true }); break;
            case "back": await ShowAsync(talk, draft.Back()); break;
            case "discard": await talk.ForgetAsync(Kind); talk.Show(LetterCard.Key, talk.Say.Html("letter.discarded")); break;
            case "register" when draft.Wanted is null: await RegisterAsync(talk, draft); break;
            default:
                if (draft.Wanted == LetterField.Symptom && ButtonData.IsName<Symptom>(data.Arg, out var symptom)) await ShowAsync(talk, draft with { Symptom = symptom });
                else talk.Alert(talk.Say[Refusal.Unknown.Phrase]);
                break;
        }
    }

    private async Task ReceivedAsync(Talk talk, LetterDraft draft)
    {
        if (draft.Wanted is LetterField.Scan or null && talk.Incoming.Content is Content.Photo or Content.Document)
        {
            if (await intake.KeepAsync(talk) is { } scan) await ShowAsync(talk, draft with { Scan = scan, WithoutScan = false });
        }
        else if (talk.Incoming.Content is not Content.TypedText typedText) talk.Reply(talk.Say.Html($"letter.wrong.{draft.Wanted ?? LetterField.Scan}"));
        else if (draft.Wanted == LetterField.Agency) await cards.ShowAsync(talk, draft, 0, typedText.Text.Trim());
        else if (draft.With(typedText.Text.Trim(), deadlines.Today) is { } next) await ShowAsync(talk, next);
        else talk.Reply(talk.Say.Html($"letter.wrong.{draft.Wanted ?? LetterField.Scan}"));
    }

    private async Task ShowAsync(Talk talk, LetterDraft draft)
    {
        await talk.ListenAsync(Kind, draft);
        await cards.ShowAsync(talk, draft, 0);
    }

    private async Task RegisterAsync(Talk talk, LetterDraft draft)
    {
        if (await AgencyAsync(draft.AgencyId!.Value) is not { } agency) { await ShowAsync(talk, draft with { AgencyId = null, Sender = null }); return; }
        var (ticket, entry) = await registration.RegisterAsync(draft, agency, (await office.PersonAsync(talk.Speaker.PersonId!.Value))!);
        await talk.ForgetAsync(Kind);
        talk.Show(LetterCard.Key, talk.Say.Html("letter.registered",
            ("agenda", $"{ticket.Letter!.AgendaNo}/{ticket.Letter.AgendaYear}"), ("number", ticket.Number), ("due", ticket.Visit.DueAt)));
        await notifier.AnnounceAsync(ticket, entry, Posting.AnewSilently);
    }

    private Task<Agency?> AgencyAsync(int id) => db.Set<Agency>().Include(a => a.Sites).FirstOrDefaultAsync(a => a.Id == id && !a.Removed);
}
