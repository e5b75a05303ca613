using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Sop;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.Diagnosis.Measurements;
using GangguanBot.Tickets.Diagnosis.Parts;
using GangguanBot.Tickets.ReportingUp;

namespace GangguanBot.Tickets.Diagnosis;

/// <summary>Step 6: the question that is due, below the answers given so far.</summary>
public sealed class DiagnosisCard(
    TicketButtons buttons, DiagnosisAnswers answers, CardSections parts, TraceProposal proposal, TraceRepository traces,
    PartRepository partRepository) : ICardRenderer
{
    public bool Fits(TicketView view) => view is { HasTurn: true, Ticket.Row.Kind: StepKind.Diagnosis };

    public async Task<Card> RenderAsync(TicketView view, CancellationToken ct)
    {
        var (ticket, say) = (view.Ticket, view.Say);
        var path = await answers.WayAsync(ticket, ct);
        var node = DiagnosisTree.At(path.At == DiagnosisTree.Done ? DiagnosisTree.Start : path.At);
        var proposed = node.Key == TraceProposal.Node ? await proposal.OfAsync(ticket, ct) : null;
        var trail = await answers.TrailAsync(ticket, say, ct);

        return new Card(
            Html.Paragraphs(
                say.Html("ticket.title", ("number", ticket.Number), ("agency", ticket.Agency.Name),
                    ("symptom", say[$"symptom.{ticket.Symptom}"])),
                FollowUp.Trail(trail, say),
                TicketText.CameBack(view),
                await parts.WriteAsync(view, CardSlot.Diagnosis, ct),
                path.Failures >= DiagnosisTree.Patience ? say.Html("diagnosis.patience") : Html.Empty,
                Html.Lines(say.Html($"diagnosis.{node.Key}.ask"), node.Replaces
                    ? say.Html("diagnosis.photos", ("number", ticket.Number)) : null),
                TicketText.Due(view, "card.diagnosis_due")),
            [
                .. await TraceTargetConversation.RowsAsync(view, traces, ct),
                .. node.Key == TraceProposal.Node ? parts.Rows(view, CardSlot.TraceQuestion) : [],
                .. node.Choices.OrderByDescending(c => c.Key == proposed)
                    .Select(c => Answer(view, node, c.Key, isProposed: c.Key == proposed)).Chunk(node.Choices.Count > 4 ? 2 : 3),
                .. node.Replaces ? await PartConversation.ModelRowsAsync(view, partRepository, ct) : [],
                .. trail.Count > 0 ? new[] { new[] { new Button(say["button.back"],
                    new AnswerBackButton(ticket.Id, view.Visit, node.Key)) } } : [],
                .. await buttons.RowsAsync(view, node.Replaces
                    ? [Tool.Attachments, Tool.Parts, Tool.History, Tool.Why] : [Tool.Attachments, Tool.History, Tool.Why], ct),
                .. parts.Rows(view, CardSlot.Diagnosis),
            ]);
    }

    private static Button Answer(TicketView view, DiagnosisNode node, string choice, bool isProposed) =>
        new(DiagnosisAnswers.Label(view.Say, node.Key, choice), new AnswerButton(view.Ticket.Id, view.Visit, node.Key, choice),
            isProposed || choice is "normal" or "fine" ? ButtonStyle.Forward : ButtonStyle.Plain);
}
