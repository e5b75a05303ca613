using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Sop;
using GangguanBot.Tickets.Cards;

namespace GangguanBot.Tickets.ReportingUp;

/// <summary>Steps 7–9: the follow-up report on its way up, composed from the diagnosis.</summary>
public sealed class FollowUpCard(TicketButtons buttons, FollowUp followUp) : ICardRenderer
{
    public bool Fits(TicketView view) => view.HasTurn && view.Ticket.Row.Kind == StepKind.ReportingUp;

    public async Task<Card> RenderAsync(TicketView view, CancellationToken ct)
    {
        var say = view.Say;
        var intro = view.Viewer.Role == Role.Technician
            ? say.Html("card.diagnosis_done")
            : say.Html("card.report", ("post", TicketText.Name(view.Viewer, say)));

        return new Card(
            Html.Paragraphs(
                intro,
                await followUp.WriteAsync(view, ct),
                Html.Lines(
                    TicketText.CameBack(view),
                    view.Ticket.Visit.Words is { } note ? say.Html("card.note", ("note", note)) : null,
                    TicketText.Due(view, view.Viewer.Role == Role.Technician ? "card.report_first_due" : "card.report_due"))),
            await buttons.RowsAsync(view, Tools(view.Viewer.Role), ct));
    }

    private static IReadOnlyList<Tool> Tools(Role role) => role == Role.Technician
        ? [Tool.Note, Tool.Attach, Tool.Parts, Tool.Why]
        : [Tool.Note, Tool.Attachments, Tool.History, Tool.Why];
}
