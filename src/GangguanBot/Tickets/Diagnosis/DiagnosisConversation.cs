using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.Attachments;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.Diagnosis.Measurements;
using GangguanBot.Tickets.Diagnosis.Parts;
using GangguanBot.Tickets.Holding;
using GangguanBot.Tickets.Moves;

namespace GangguanBot.Tickets.Diagnosis;

/// <summary>The technician's answers: tapped, typed or sent as a photo.</summary>
[PhraseFamily("diagnosis.wanted.", typeof(AnswerKind))]
public sealed class DiagnosisConversation(
    TicketAccess access, DiagnosisAnswers answers, TicketWorkflow workflow, TicketNotifier notifier, AttachmentIntake intake,
    HoldQuestion hold, TicketQueries queries, OfficeDirectory office,
    IEnumerable<IAnswerReader> readers, TraceTaking traces, NormalCheck check, PartRepository parts)
    : IConversation<DiagnosisConversation>
{
    public static void Map(Routes<DiagnosisConversation> on) => on
        .Button<AnswerButton>((c, talk, button) => c.AnsweredAsync(talk, button))
        .Button<AnswerBackButton>((c, talk, button) => c.WentBackAsync(talk, button))
        .Dialogue<NormalCheck.NormalCheckDialogue>(ISiteProbe.Explanation, (c, talk, asked) =>
            c.ExplainedAsync(talk, asked))
        .Otherwise((c, talk) => c.ReceivedAsync(talk));

    private async Task AnsweredAsync(Talk talk, AnswerButton button)
    {
        if (await AtAsync(talk, button, button.Node) is not { } view) return;
        if (DiagnosisTree.At(button.Node).Find(button.Choice) is not { } chosen) talk.Refuse(Refusal.Unknown);
        else if (chosen.Next == DiagnosisTree.NoSpare) await hold.AskAsync(talk, view, new MoveDetails(ReasonKey: "spare"));
        else if (!await check.DoubtsAsync(talk, view, DiagnosisTree.At(button.Node), button.Choice))
            await AnswerAsync(talk, view, DiagnosisTree.At(button.Node), button.Choice, words: null);
    }

    private async Task WentBackAsync(Talk talk, AnswerBackButton button)
    {
        if (await AtAsync(talk, button, button.Node) is not { } view) return;
        await answers.CorrectLastAsync(view.Ticket, view.Viewer);
        await ShowAsync(view, Posting.InPlace);
    }

    /// <returns><c>null</c>: the press was refused, because another question is due by now, or somebody else has the turn.</returns>
    private async Task<TicketView?> AtAsync(Talk talk, ITicketButton button, string node)
    {
        if (await access.EnterAsync(talk, button) is not AccessOutcome.Granted(var view)) return null;
        var refusal = view is not { HasTurn: true, Ticket.Row.Kind: StepKind.Diagnosis } ? Refusal.NotYourTurn
            : node != (await answers.WayAsync(view.Ticket)).At ? Refusal.AlreadyAnswered : null;
        if (refusal is null) return view;
        await access.RefuseAsync(talk, view, refusal);
        return null;
    }

    /// <summary>The server saw nobody, and the technician has said why it is normal nevertheless.</summary>
    private async Task ExplainedAsync(Talk talk, NormalCheck.NormalCheckDialogue asked)
    {
        if (await access.EnterAsync(talk, asked.Ticket, asked.Seq) is not AccessOutcome.Granted({ HasTurn: true } view)
            || (await answers.WayAsync(view.Ticket)).At != asked.Node) { await talk.StopListeningAsync(); return; }
        if (!await check.TakeAsync(talk, view))
        {
            talk.Reply(view.Say.Html("ask.reason_length", ("min", Reasons.Shortest), ("max", Reasons.Longest)));
            return;
        }
        await talk.StopListeningAsync();
        await AnswerAsync(talk, view, DiagnosisTree.At(asked.Node), asked.Choice, words: null);
    }

    /// <summary>Texts and files of a technician belong to the ticket in hand while no other question is open.</summary>
    private async Task<bool> ReceivedAsync(Talk talk)
    {
        if (await InHandAsync(talk) is not { } view) return false;
        if (talk.Incoming.Content is Content.Photo or Content.Document or Content.Location)
        {
            if (!await intake.TakeAsync(talk, view)) return true;
            if (view.Ticket.Row.Kind == StepKind.Diagnosis)
                await traces.TakeFileAsync(talk, view, (await answers.WayAsync(view.Ticket)).At);
            await ShowAsync(view, AttachmentIntake.PostingOf(talk, view.Ticket));
            return true;
        }

        if (PartConversation.Takes(talk, view, parts))
        {
            await ShowAsync(view, Posting.Anew);
            return true;
        }

        if (view.Ticket.Row.Kind != StepKind.Diagnosis || talk.Incoming.Content is not Content.TypedText { Text: var text }) return false;
        var node = DiagnosisTree.At((await answers.WayAsync(view.Ticket)).At);
        if (await traces.TakeAsync(view, text)) { await ShowAsync(view, Posting.Anew); return true; }
        var words = text.Trim();
        if (node.Choices.FirstOrDefault(c =>
            DiagnosisAnswers.Label(talk.Say, node.Key, c.Key)
            .Equals(words, StringComparison.OrdinalIgnoreCase)) is { Next: not DiagnosisTree.NoSpare } said)
        {
            if (!await check.DoubtsAsync(talk, view, node, said.Key)) await AnswerAsync(talk, view, node, said.Key, words: null);
        }
        else if (readers.FirstOrDefault(r => r.Asks == node.Asks) is { } reader
            && await reader.ReadAsync(talk, view, node) is { } answerReading)
            await AnswerAsync(talk, view, node, answerReading.Choice, answerReading.Words);
        else
        {
            talk.Reply(TraceTaking.WasMeant(node.Key, text)
                ? talk.Say.Html("trace.unreadable")
                : talk.Say.Html($"diagnosis.wanted.{node.Asks}", ("min", Reasons.Shortest), ("max", Reasons.Longest)));
            await ShowAsync(view, Posting.AnewSilently);
        }

        return true;
    }

    /// <summary>The last answer concludes: no tap is spent on saying that it is finished.</summary>
    private async Task AnswerAsync(Talk talk, TicketView view, DiagnosisNode node, string choice, string? words)
    {
        var own = talk.Incoming.Content is Content.Press ? Posting.InPlace : Posting.Anew;
        workflow.Open(view.Ticket);
        answers.Add(view.Ticket, node, choice, words, view.Viewer.Person);
        if (!(await answers.WayAsync(view.Ticket)).IsDone)
        {
            await ShowAsync(view, own);
            return;
        }

        view.Ticket.Find(await answers.FindingAsync(view.Ticket));
        switch (await workflow.MoveAsync(view.Ticket, Move.Conclude, view.Viewer.Person, new MoveDetails()))
        {
            case MoveOutcome.Refused(var refusal): await access.RefuseAsync(talk, view, refusal); break;
            case MoveOutcome.Made(var entry): await notifier.AnnounceAsync(view.Ticket, entry, own); break;
        }
    }

    private Task<bool> ShowAsync(TicketView view, Posting posting) => notifier.ShowAsync(view.Ticket, view.Viewer.Person, posting);

    /// <summary>The ticket that this technician is at: the only one, or the one worked on last.</summary>
    private async Task<TicketView?> InHandAsync(Talk talk)
    {
        if (talk.Speaker.PersonId is not { } id || !talk.Speaker.HasAny(nameof(Role.Technician))
            || await office.PersonAsync(id) is not { } me) return null;
        var mine = (await queries.WaitingForAsync(me)).Where(t => t.Row is { Turn: Role.Technician, Kind: not StepKind.Holding }).ToList();
        var last = mine.MaxBy(t => (t.Visit.AcceptedAt ?? t.Visit.OpenedAt ?? DateTimeOffset.MinValue, t.Visit.EnteredAt));
        return last is not null && await access.LookAsync(talk, last.Id) is AccessOutcome.Granted(var view) ? view : null;
    }
}
