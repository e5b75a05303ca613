using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Tickets.Attachments;

namespace GangguanBot.Tickets.Reporting;

/// <summary>SOP step 1 in chat: two taps and one sentence, everything else by choice.</summary>
public sealed class ReportConversation(
    TicketQueries queries, DraftAnswers answers, DraftSending sending, SentReports sent, TimeProvider clock)
    : IConversation<ReportConversation>
{
    public const string Dialogue = "lapor";

    public static void Map(Routes<ReportConversation> on) => on
        .Command("lapor", (c, talk) => c.StartAsync(talk), Rights.Of(Right.Report))
        .Button<DraftButton>((c, talk, button) =>
            WithDraftAsync(talk, (draft, reporter) => c.ActAsync(talk, draft, reporter, button.Act)))
        .Button<DraftJoinButton>((c, talk, button) =>
            WithDraftAsync(talk, (draft, reporter) => c.JoinAsync(talk, draft, reporter, button.Ticket)))
        .Button<DraftAskButton>((c, talk, button) =>
            c.AnswerAsync(talk, (draft, _) => draft.IsComplete ? draft with { Asking = button.Detail } : null))
        .Button<DraftSymptomButton>((c, talk, button) => c.AnswerAsync(talk, (draft, _) => draft with { Symptom = button.Symptom }))
        .Button<DraftSiteButton>((c, talk, button) => c.AnswerAsync(talk, (draft, agency) => DraftAnswers.At(draft, agency, button.Site)))
        .Button<DraftSinceButton>((c, talk, button) => c.AnswerAsync(talk, (draft, _) => c.Since(draft, button.When)))
        .Button<DraftReachButton>((c, talk, button) =>
            c.AnswerAsync(talk, (draft, _) => draft with { Reach = button.Reach, Asking = null }))
        .Dialogue<ReportDraft>(Dialogue, (c, talk, draft) => c.ReceivedAsync(talk, draft))
        .Edited((c, talk, words) => c.EditedAsync(talk, words));

    /// <summary>Words behind the command are the sentence. Beside an unfinished report they wait for what becomes of that.</summary>
    private async Task StartAsync(Talk talk)
    {
        var said = talk.Incoming.Content is Content.Command { Argument: { Length: > 0 } words }
            ? new SaidNext(talk.Incoming.MessageId, words) : null;
        if (await talk.KeptAsync<ReportDraft>(Dialogue) is not { } half || half is { Symptom: null, Sentence: null })
            await BeginAsync(talk, said);
        else
        {
            if (said is not null) await talk.KeepAsync(Dialogue, half with { Next = said });
            talk.Show(DraftCard.Key, DraftCard.Unfinished(talk.Say, half));
        }
    }

    private async Task BeginAsync(Talk talk, SaidNext? said)
    {
        var begun = new ReportDraft(clock.GetUtcNow()) { BegunIn = said?.Message ?? talk.Incoming.MessageId };
        await ShowAsync(talk, said is null ? begun : DraftAnswers.Sentence(talk, begun, said.Words, said.Message) ?? begun);
    }

    private static async Task WithDraftAsync(Talk talk, Func<ReportDraft, Person, Task> act)
    {
        if (await talk.KeptAsync<ReportDraft>(Dialogue) is { } draft && Reporter(talk) is { } reporter)
            await act(draft, reporter);
        else talk.Alert(talk.Say["lapor.gone"]);
    }

    /// <param name="next">The draft with the answer; <c>null</c>: it was not offered.</param>
    private Task AnswerAsync(Talk talk, Func<ReportDraft, Agency, ReportDraft?> next) => WithDraftAsync(talk, async (draft, reporter) =>
    {
        if (next(draft, reporter.Agency!) is { } answered) await ShowAsync(talk, answered);
        else talk.Refuse(Refusal.Unknown);
    });

    private ReportDraft? Since(ReportDraft draft, string when) => answers.Since(draft, when);

    private async Task ActAsync(Talk talk, ReportDraft draft, Person reporter, DraftAct act)
    {
        switch (act)
        {
            case DraftAct.Continue: await ShowAsync(talk, draft with { Asking = null, Next = null }); break;
            case DraftAct.Discard when draft.Next is { } next: await BeginAsync(talk, next); break;
            case DraftAct.Discard: await DiscardAsync(talk); break;
            case DraftAct.Service: await ShowAsync(talk, draft with { ServiceStopped = !draft.ServiceStopped }); break;
            case DraftAct.Send when draft.IsComplete: await sending.SendAsync(talk, draft, reporter); break;
            default: talk.Refuse(Refusal.Unknown); break;
        }
    }

    private async Task JoinAsync(Talk talk, ReportDraft draft, Person reporter, int ticket)
    {
        if (draft.IsComplete) await sending.JoinAsync(talk, draft, reporter, ticket);
        else talk.Refuse(Refusal.Unknown);
    }

    private async Task ReceivedAsync(Talk talk, ReportDraft draft)
    {
        if (await answers.ReceivedAsync(talk, draft) is { } next)
            await ShowAsync(talk, next, goesOn: AttachmentIntake.AlbumOf(talk) is { } album && draft.Files.Any(f => f.AlbumId == album));
    }

    private async Task<bool> EditedAsync(Talk talk, string words)
    {
        if (Reporter(talk) is not { } reporter) return false;
        if (await talk.KeptAsync<ReportDraft>(Dialogue) is not { } draft
            || draft.ToldBy(talk.Incoming.MessageId) is not { } said)
            return await sent.EditedAsync(talk, reporter, words);
        if (DraftAnswers.Edited(talk, draft, said, words.Trim()) is { } next) await ShowAsync(talk, next);
        return true;
    }

    /// <summary>Asks for what is missing still; with nothing missing, shows the card.</summary>
    /// <param name="goesOn">A further photo of an album that has been answered.</param>
    private async Task ShowAsync(Talk talk, ReportDraft draft, bool goesOn = false)
    {
        if (Reporter(talk) is not { Agency: { } agency } reporter) { talk.Alert(talk.Say["lapor.no_agency"]); return; }
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

    private static Person? Reporter(Talk talk) =>
        talk.Me is { Role: Role.Reporter, Agency: not null } person ? person : null;
}
