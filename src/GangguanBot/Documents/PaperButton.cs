using GangguanBot.Chat;
using GangguanBot.Tickets.Cards;

namespace GangguanBot.Documents;

/// <summary>"📄 Dokumen", on every card of a ticket that has papers for its reader.</summary>
public sealed class PaperButton : ISideButton
{
    public Button? For(TicketView view) =>
        PaperAccess.Of(view).Count > 0 ? new Button(view.Say["paper.button"], new PapersButton(view.Ticket.Id)) : null;
}
