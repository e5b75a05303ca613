using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Sop;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tickets.Cards;

/// <summary>A ticket that goes along with another in a mass outage: for those who work on it there is nothing to do here.</summary>
public sealed class AlongCard(BotDb db) : ICardRenderer
{
    public bool Fits(TicketView view) => view.Ticket.LeadId is not null && view.Viewer.Role != Role.Reporter;

    public async Task<Card> RenderAsync(TicketView view, CancellationToken ct)
    {
        var lead = await db.Set<Ticket>().FirstAsync(t => t.Id == view.Ticket.LeadId, ct);
        return new Card(
            Html.Paragraphs(TicketText.Head(view), view.Say.Html("card.goes_along", ("number", view.Ticket.Number), ("lead", lead.Number))),
            [[TicketButtons.Of(view, Tool.Attachments), TicketButtons.Of(view, Tool.History)]]);
    }
}
