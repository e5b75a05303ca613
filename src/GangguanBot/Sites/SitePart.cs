using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Sop;
using GangguanBot.Tickets.Cards;

namespace GangguanBot.Sites;

/// <summary>The place's memory on the technician's card, and which of the agency's places it is.</summary>
public sealed class SitePart(SiteMemory memory) : ICardPart
{
    public async Task<Html> WriteAsync(View view, Spot spot, CancellationToken ct) =>
        spot == Spot.SiteCheck && view.Viewer.Role == Role.Technician ? await memory.WriteAsync(view.Ticket, view.Say, ct) : Html.Empty;

    public IReadOnlyList<IReadOnlyList<Button>> Rows(View view, Spot spot) =>
        spot == Spot.SiteCheck && view is { HasTurn: true, Viewer.Role: Role.Technician } && view.Ticket.Agency.Sites.Count > 1
            ? [[new Button(view.Ticket.Site is { } site ? view.Say.Text("button.site", ("site", site.Name)) : view.Say["button.site_unknown"], view.Data(SiteConversation.Prefix, ""))]] : [];
}
