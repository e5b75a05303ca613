using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Sop;

namespace GangguanBot.Tickets.Cards;

/// <summary>Steps 2–4: the official's card, with a button for each possible receiver.</summary>
public sealed class DispositionFace(TicketButtons buttons, CardParts parts) : IFace
{
    public bool Fits(View view) =>
        view.HasTurn && view.Ticket.Step is Step.KadisDisposition or Step.KabidDisposition or Step.KasiDisposition;

    public async Task<Card> RenderAsync(View view, CancellationToken ct)
    {
        var (ticket, say) = (view.Ticket, view.Say);
        var visit = ticket.Visit;
        var instruction = visit.Instructions.Length > 0 || visit.Words is not null
            ? say.Html("card.instruction", ("instruction", TicketText.Instruction(visit.Instructions, visit.Words, say))) : Html.Empty;

        return new Card(
            Html.Paragraphs(
                say.Html("card.disposition", ("post", TicketText.Name(view.Viewer, say))),
                TicketText.Head(view),
                Html.Lines(TicketText.Path(view), TicketText.CameBack(view), instruction),
                await parts.WriteAsync(view, Spot.Disposition, ct),
                TicketText.Due(view, "card.disposition_due")),
            [.. await buttons.RowsAsync(view, Tools(view), ct), .. parts.Rows(view, Spot.Disposition)]);
    }

    private static List<Tool> Tools(View view)
    {
        List<Tool> tools = [Tool.Instructions, Tool.Attachments, Tool.History, Tool.Why];
        if (view.Viewer.Role == Role.Kadis) tools.Add(Tool.Urgency);
        return tools;
    }
}
