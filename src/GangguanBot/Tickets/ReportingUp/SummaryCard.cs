using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Sop;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.Timing;

namespace GangguanBot.Tickets.ReportingUp;

/// <summary>The end of the ladder: what the Kadis gets when the Kabid has reported.</summary>
public sealed class SummaryCard(TicketButtons buttons, FollowUp followUp, Deadlines deadlines) : ICardRenderer
{
    public bool Fits(TicketView view) => view.Ticket.Row.Kind == StepKind.Closed && view.Viewer.Role == Role.Kadis;

    public async Task<Card> RenderAsync(TicketView view, CancellationToken ct)
    {
        var (ticket, say) = (view.Ticket, view.Say);
        var total = deadlines.Worked(ticket.SubmittedAt, ticket.ClosedAt!.Value);
        var acknowledged = ticket.AcknowledgedAt is { } at ? say.Html("card.acknowledged", ("time", say.Hour(at))) : Html.Empty;

        return new Card(
            Html.Paragraphs(
                say.Html("card.summary", ("post", TicketText.Name(view.Viewer, say))),
                await followUp.WriteAsync(view, ct),
                Html.Lines(say.Html("report.steps"), followUp.Steps(view)),
                Html.Lines(say.Html("report.total", ("total", total), ("elapsed", ticket.ClosedAt.Value - ticket.SubmittedAt)),
                    ticket.Confirmation == Confirmation.None ? null : say.Html($"confirmation.{ticket.Confirmation}"), acknowledged)),
            [
                .. ticket.AcknowledgedAt is null
                    ? new[] { new[] { TicketButtons.Of(view, Tool.Acknowledge) with { Style = ButtonStyle.Forward } } } : [],
                .. await buttons.RowsAsync(view, [Tool.Attachments, Tool.History], ct),
            ]);
    }
}
