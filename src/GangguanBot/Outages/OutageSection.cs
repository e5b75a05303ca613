using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Cards;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Outages;

/// <summary>
/// On the card that leads: which agencies there are and which are well again. A reporter reads only that it is a mass outage.
/// </summary>
public sealed class OutageSection(BotDb db, OutageFinder finder) : ICardSection
{
    private bool leads, isIn;

    public async Task<Html> WriteAsync(TicketView view, CardSlot cardSlot, CancellationToken ct)
    {
        var outage = await finder.OfTicketAsync(view.Ticket.Id, ct);
        (isIn, leads) = (outage is not null, outage is not null && view.Ticket.LeadId is null && outage.In.Count() > 1);
        if (outage is null) return Html.Empty;
        var where = (("place", (object?)view.Say[$"outage.on.{outage.On}"]), ("name", (object?)outage.Name));
        if (cardSlot == CardSlot.Reporter)
            return Html.Lines(view.Ticket.IsOpen ? view.Say.Html("outage.reporter", where.Item1, where.Item2) : null,
                view.Ticket.RecoveredAt is { } well ? view.Say.Html("outage.recovered", ("time", view.Say.Hour(well))) : null);
        if (!leads || cardSlot == CardSlot.TraceQuestion) return Html.Empty;
        var members = outage.In.Select(m => m.TicketId).ToList();
        var tickets = await db.Set<Ticket>().Include(t => t.Agency).Where(t => members.Contains(t.Id)).OrderBy(t => t.Id).ToListAsync(ct);
        return Html.Lines(
            view.Say.Html("outage.head", where.Item1, where.Item2, ("count", tickets.Count),
                ("well", tickets.Count(t => t.RecoveredAt is not null))),
            PagedList.First([.. tickets.Select(t => t.RecoveredAt is { } at
                ? view.Say.Html("outage.member_well", ("number", t.Number), ("agency", t.Agency.Name), ("time", at))
                : view.Say.Html("outage.member", ("number", t.Number), ("agency", t.Agency.Name)))], OutageQuestion.MostLines, view.Say));
    }

    /// <remarks>Asked after <see cref="WriteAsync"/> of the same card.</remarks>
    public IReadOnlyList<IReadOnlyList<Button>> Rows(TicketView view, CardSlot cardSlot) => cardSlot switch
    {
        CardSlot.Reporter when isIn && view.Ticket is { IsOpen: true, RecoveredAt: null } =>
            [[new Button(view.Say["button.outage.well"], new WellButton(view.Ticket.Id))]],
        CardSlot.Diagnosis or CardSlot.SiteCheck or CardSlot.Disposition when leads && view.HasTurn
            && view.Viewer.Role is Role.Kasi or Role.Technician =>
            [[new Button(view.Say["button.outage.split"], new SplitListButton(view.Ticket.Id, view.Visit))]],
        _ => [],
    };
}
