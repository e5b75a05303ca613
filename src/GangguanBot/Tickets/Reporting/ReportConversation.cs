using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Tickets.Attachments;

namespace GangguanBot.Tickets.Reporting;

/// <summary>SOP step 1 in chat: two taps and one sentence, everything else by choice.</summary>
public sealed class ReportConversation(OfficeDirectory office, TicketQueries queries, DraftAnswers answers, DraftSending sending, TimeProvider clock) : IConversation<ReportConversation>
{
    public const string Dialogue = "lapor";

    public static void Map(Routes<ReportConversation> on) => on
        .Command("lapor", (c, talk) => c.StartAsync(talk), Rights.Of(Right.Report))
        .Button(DraftCard.Prefix, (c, talk, data) => c.PressedAsync(talk, data))
        .Dialogue<ReportDraft>(Dialogue, (c, talk, draft) => c.ReceivedAsync(talk, draft));

    private async Task StartAsync(Talk talk)
    {
        if (await talk.KeptAsync<ReportDraft>(Dialogue) is { } half && (half.Symptom is not null || half.Sentence is not null))
        {
            talk.Show(DraftCard.Key, DraftCard.Unfinished(talk.Say, half));
            return;
        }

        await ShowAsync(talk, new ReportDraft(clock.GetUtcNow()));
    }

    private async Task PressedAsync(Talk talk, ButtonData data)
    {
        if (await talk.KeptAsync<ReportDraft>(Dialogue) is not { } draft || await ReporterAsync(talk) is not { } reporter)
        {
            talk.Alert(talk.Say["lapor.gone"]);
            return;
        }

        var (word, arg) = data.Arg.Split('.', 2) is [var w, var a] ? (w, a) : (data.Arg, "");
        switch (word)
        {
            case "continue" or "back": await ShowAsync(talk, draft with { Asking = null }); break;
            case "discard": await DiscardAsync(talk); break;
            case "send" when draft.IsComplete: await sending.SendAsync(talk, draft, reporter); break;
            case "join" when draft.IsComplete && int.TryParse(arg, out var id): await sending.JoinAsync(talk, draft, reporter, id); break;
            case "ask" when draft.IsComplete && ButtonData.IsName<DraftDetail>(arg, out var draftDetail): await ShowAsync(talk, draft with { Asking = draftDetail }); break;
            default:
                if (answers.Pressed(draft, word, arg, reporter.Agency!) is { } next) await ShowAsync(talk, next);
                else talk.Alert(talk.Say[Refusal.Unknown.Phrase]);
                break;
        }
    }

    private async Task ReceivedAsync(Talk talk, ReportDraft draft)
    {
        if (await answers.ReceivedAsync(talk, draft) is { } next) await ShowAsync(talk, next, goesOn: AttachmentIntake.AlbumOf(talk) is { } album && draft.Files.Any(f => f.AlbumId == album));
    }

    /// <summary>Asks for what is missing still; with nothing missing, shows the card.</summary>
    /// <param name="goesOn">A further photo of an album that has been answered.</param>
    private async Task ShowAsync(Talk talk, ReportDraft draft, bool goesOn = false)
    {
        if (await ReporterAsync(talk) is not { Agency: { } agency } reporter) { talk.Alert(talk.Say["lapor.no_agency"]); return; }
        await talk.ListenAsync(Dialogue, draft);
        talk.Show(DraftCard.Key, draft switch
        {
            { Symptom: null } => DraftCard.Symptoms(talk.Say),
            { Sentence: null } => DraftCard.Sentence(talk.Say),
            { Asking: { } draftDetail } => DraftCard.Ask(talk.Say, draftDetail, agency),
            _ => DraftCard.Summary(talk.Say, draft, reporter, await queries.OpenOfAgencyAsync(agency.Id)),
        }, goesOn);
    }

    private static async Task DiscardAsync(Talk talk)
    {
        await talk.ForgetAsync(Dialogue);
        talk.Show(DraftCard.Key, talk.Say.Html("lapor.discarded"));
    }

    private async Task<Person?> ReporterAsync(Talk talk) =>
        await office.PersonAsync(talk.Speaker.PersonId!.Value) is { Role: Role.Reporter, Agency: not null } person ? person : null;
}
