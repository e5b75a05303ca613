using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Sop;
using GangguanBot.Tickets.Cards;

namespace GangguanBot.Sites;

/// <summary>The place's memory on the technician's card, and which of the agency's places it is.</summary>
public sealed class SiteSection(SiteMemory memory) : ICardSection
{
    public async Task<Html> WriteAsync(TicketView view, CardSlot cardSlot, CancellationToken ct) =>
        cardSlot == CardSlot.SiteCheck && view.Viewer.Role == Role.Technician
            ? await memory.WriteAsync(view.Ticket, view.Say, ct) : Html.Empty;

    public IReadOnlyList<IReadOnlyList<Button>> Rows(TicketView view, CardSlot cardSlot) =>
        cardSlot == CardSlot.SiteCheck && view is { HasTurn: true, Viewer.Role: Role.Technician } && view.Ticket.Agency.Sites.Count > 1
            ? [[new Button(view.Ticket.Site is { } site
                ? view.Say.Text("button.site", ("site", site.Name))
                : view.Say["button.site_unknown"], new SiteListButton(view.Ticket.Id, view.Visit))]] : [];
}
