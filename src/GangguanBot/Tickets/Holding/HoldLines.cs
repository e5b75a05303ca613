using GangguanBot.Languages;
using GangguanBot.Sop;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.Timing;

namespace GangguanBot.Tickets.Holding;

/// <summary>All holds of a ticket together, on the report that goes up and on the summary.</summary>
public sealed class HoldLines(Deadlines deadlines) : ICardSection
{
    public Task<Html> WriteAsync(TicketView view, CardSlot cardSlot, CancellationToken ct) =>
        Task.FromResult(cardSlot is CardSlot.Report or CardSlot.Paper && view.Viewer.Role != Role.Reporter ? Write(view) : Html.Empty);

    private Html Write(TicketView view)
    {
        var (ticket, say) = (view.Ticket, view.Say);
        var holds = ticket.Visits.Where(v => ticket.Table[v.Step].Kind == StepKind.Holding && v.LeftAt is not null)
            .OrderBy(v => v.Seq).ToList();
        if (holds.Count == 0) return Html.Empty;
        var each = holds.Select(v => say.Text("holds.one", ("reason", Reason(ticket, v, say)), ("from", v.EnteredAt), ("to", v.LeftAt)));
        return say.Html("holds.all", ("count", holds.Count), ("days", holds.Sum(v => deadlines.WorkingDays(v.EnteredAt, v.LeftAt!.Value))),
            ("each", string.Join("; ", each)));
    }

    /// <summary>"Menunggu suku cadang: kabel FO dari Telkom".</summary>
    public static string Reason(Ticket ticket, StepRun hold, Phrases say)
    {
        var reason = ticket.Journal.LastOrDefault(e => e.Move == Move.Hold && e.At == hold.EnteredAt) is { } entry
            ? TicketText.Reason(entry, say) : "";
        return hold.Awaited is { } awaited ? say.Text("holds.awaited", ("reason", reason), ("awaited", awaited)) : reason;
    }
}
