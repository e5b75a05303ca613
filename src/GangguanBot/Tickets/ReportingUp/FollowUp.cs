using GangguanBot.Languages;
using GangguanBot.Sop;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.Moves;
using GangguanBot.Tickets.Timing;

namespace GangguanBot.Tickets.ReportingUp;

/// <summary>The follow-up report (SOP output "Laporan Tindaklanjut") as text.</summary>
public sealed class FollowUp(IDiagnosis diagnosis, Deadlines deadlines, CardSections parts)
{
    public async Task<Html> WriteAsync(TicketView view, CancellationToken ct)
    {
        var (ticket, say) = (view.Ticket, view.Say);
        return Html.Paragraphs(
            TicketText.Head(view),
            Result(ticket, say),
            Trail(await diagnosis.TrailAsync(ticket, say, ct), say),
            Notes(view),
            await parts.WriteAsync(view, CardSlot.Report, ct));
    }

    public static Html Result(Ticket ticket, Phrases say) => ticket.Finding is not { } finding ? Html.Empty : say.Html("report.finding",
        ("cause", say[$"finding.cause.{finding.Cause}"]), ("action", say[$"finding.action.{finding.Action}"]),
            ("result", say[$"finding.result.{finding.Result}"]))
        + (finding.Detail is { } detail ? new Html("\n") + say.Html("report.detail", ("detail", detail)) : Html.Empty);

    /// <summary>The answers of the diagnosis, a line each, with their times.</summary>
    public static Html Trail(IReadOnlyList<TrailLine> trail, Phrases say) =>
        Html.Lines(trail.Select(l =>
            (Html?)say.Html("diagnosis.line", ("time", say.BareHour(l.At)), ("question", l.Question), ("answer", l.Answer))));

    /// <summary>The nine steps, each with its limit and the office time really used; late ones are marked.</summary>
    public Html Steps(TicketView view) =>
        Html.Lines(Times(view.Ticket).Select(t => (Html?)view.Say.Html(t.IsLate ? "report.step_late" : "report.step",
            ("no", t.Row.No), ("step", view.Say[$"step.{t.Row.Step}"]), ("limit", TicketText.Limit(t.Limit, view.Say)), ("used", t.Used))));

    /// <summary>The steps that were left at least once, in the order of the table.</summary>
    public IEnumerable<StepUse> Times(Ticket ticket) =>
        from row in ticket.Table.Numbered
        let stays = ticket.Visits.Where(v => v.Step == row.Step && v.LeftAt is not null).ToList()
        where stays.Count > 0
        select new StepUse(row, stays[^1].Limit,
            stays.Aggregate(TimeSpan.Zero, (sum, v) => sum + deadlines.Worked(v.EnteredAt, v.LeftAt!.Value)),
            stays.Exists(v => v.DueAt < v.LeftAt));

    /// <summary>Notes of those below, on the way up.</summary>
    private static Html Notes(TicketView view)
    {
        var since = view.Ticket.Journal.Where(e => e.Move == Move.Conclude).Select(e => e.At).DefaultIfEmpty().Max();
        return Html.Lines(view.Ticket.Journal.Where(e => e.Move == Move.Report && e.At >= since && e.Words is { Length: > 0 })
            .Select(e => (Html?)view.Say.Html("report.note", ("by", TicketText.Actor(e, view.Say)), ("note", e.Words))));
    }
}

/// <summary>The time of one step of the SOP, all its stays together.</summary>
/// <param name="Limit">Of the last stay, as it is kept ("1 hari"); <c>null</c>: none.</param>
/// <param name="Used">Office time.</param>
/// <param name="IsLate">One of the stays ended after its limit.</param>
public sealed record StepUse(StepRow Row, string? Limit, TimeSpan Used, bool IsLate);
