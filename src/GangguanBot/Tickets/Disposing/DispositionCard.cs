using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Sop;
using GangguanBot.Tickets.Cards;

namespace GangguanBot.Tickets.Disposing;

/// <summary>Steps 2–4: the official's card, with a button for each possible receiver.</summary>
public sealed class DispositionCard(TicketButtons buttons, CardSections parts) : ICardRenderer
{
    public bool Fits(TicketView view) => view is { HasTurn: true, Ticket.Row.Kind: StepKind.Disposing };

    public async Task<Card> RenderAsync(TicketView view, CancellationToken ct)
    {
        var (ticket, say) = (view.Ticket, view.Say);
        var run = ticket.Visit;
        var instruction = run.Instructions.Length > 0 || run.Words is not null
            ? say.Html("card.instruction", ("instruction", TicketText.Instruction(run.Instructions, run.Words, say))) : Html.Empty;

        return new Card(
            Html.Paragraphs(
                say.Html("card.disposition", ("post", TicketText.Name(view.Viewer, say))),
                TicketText.Head(view),
                Html.Lines(TicketText.Path(view), TicketText.CameBack(view), instruction),
                await parts.WriteAsync(view, CardSlot.Disposition, ct),
                TicketText.Due(view, "card.disposition_due")),
            [.. await buttons.RowsAsync(view, Tools(view), ct), .. parts.Rows(view, CardSlot.Disposition)]);
    }

    private static List<Tool> Tools(TicketView view)
    {
        List<Tool> tools = [Tool.Instructions, Tool.Attachments, Tool.History, Tool.Why];
        if (view.Viewer.Role == Role.Kadis) tools.Add(Tool.Urgency);
        return tools;
    }
}
