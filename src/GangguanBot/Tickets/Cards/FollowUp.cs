using GangguanBot.Languages;
using GangguanBot.Sop;

namespace GangguanBot.Tickets.Cards;

/// <summary>The follow-up report (SOP output "Laporan Tindaklanjut") as text.</summary>
public sealed class FollowUp(IDiagnosis diagnosis, Deadlines deadlines, CardParts parts)
{
    public async Task<Html> WriteAsync(View view, CancellationToken ct)
    {
        var (ticket, say) = (view.Ticket, view.Say);
        return Html.Paragraphs(
            TicketText.Head(view),
            Result(ticket, say),
            Html.Lines((await diagnosis.TrailAsync(ticket, say, ct)).Select(l => (Html?)l)),
            Notes(view),
            await parts.WriteAsync(view, Spot.Report, ct));
    }

    public static Html Result(Ticket ticket, Phrases say) => ticket.Finding is not { } finding ? Html.Empty : say.Html("report.finding",
        ("cause", say[$"finding.cause.{finding.Cause}"]), ("action", say[$"finding.action.{finding.Action}"]), ("result", say[$"finding.result.{finding.Result}"]))
        + (finding.Detail is { } detail ? new Html("\n") + say.Html("report.detail", ("detail", detail)) : Html.Empty);

    /// <summary>The nine steps, each with its limit and the office time really used; late ones are marked.</summary>
    public Html Steps(View view) => Html.Lines(view.Ticket.Table.Numbered.Select(row =>
    {
        var stays = view.Ticket.Visits.Where(v => v.Step == row.Step && v.LeftAt is not null).ToList();
        if (stays.Count == 0) return (Html?)null;
        var used = stays.Aggregate(TimeSpan.Zero, (sum, v) => sum + deadlines.Worked(v.EnteredAt, v.LeftAt!.Value));
        var late = stays.Exists(v => v.DueAt < v.LeftAt);
        return view.Say.Html(late ? "report.step_late" : "report.step",
            ("no", row.No), ("step", view.Say[$"step.{row.Step}"]), ("limit", TicketText.Limit(stays[^1].Limit, view.Say)), ("used", used));
    }));

    /// <summary>What those below wrote on the way up.</summary>
    private static Html Notes(View view)
    {
        var since = view.Ticket.Journal.Where(e => e.Move == Move.Conclude).Select(e => e.At).DefaultIfEmpty().Max();
        return Html.Lines(view.Ticket.Journal.Where(e => e.Move == Move.Report && e.At >= since && e.Words is { Length: > 0 })
            .Select(e => (Html?)view.Say.Html("report.note", ("by", TicketText.Actor(e, view.Say)), ("note", e.Words))));
    }
}
