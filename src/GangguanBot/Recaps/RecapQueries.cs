using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Numbering;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Recaps;

/// <summary>
/// Tickets counted by what they have in common. Which posts they went to is always part of it: scopes are picked out of the counts.
/// </summary>
public sealed record TicketCount(
    int AgencyId, string? Place, Step Step, string? Cause, int? KabidPostId, int? KasiPostId, int Count, int Inside);

public sealed record OpenCount(Step Step, Branch Branch, int Count);

public sealed record VisitCount(Step Step, int? PostId, int Minutes, int Count, long Seconds, int Late);

public sealed record LateVisit(
    Step Step, DateTimeOffset? DueAt, int Year, int Serial, string Agency, Branch Branch, string Reporter, string? Lead)
{
    public string Number => new TicketNumber(Year, Serial).ToString();
}

/// <summary>
/// The one query set behind every recap. Each query is bounded by the period, or by what is open, through an index (a test asks the
/// database for its plans), and comes back grouped: neither a million old tickets nor a busy year come into memory.
/// </summary>
public sealed class RecapQueries(BotDb db, SopTables sop)
{
    /// <summary>No ticket is older than that: before the first one there is nothing to recapitulate.</summary>
    public Task<DateTimeOffset?> FirstAsync(CancellationToken ct) =>
        db.Set<Ticket>().OrderBy(t => t.SubmittedAt).Select(t => (DateTimeOffset?)t.SubmittedAt).FirstOrDefaultAsync(ct);

    /// <summary>Submitted from one instant to another, by agency and place.</summary>
    /// <param name="inside">From here on they count as <see cref="TicketCount.Inside"/>.</param>
    public Task<List<TicketCount>> OpenedAsync(DateTimeOffset from, DateTimeOffset until, DateTimeOffset inside, CancellationToken ct) =>
        db.Set<Ticket>().Where(t => t.SubmittedAt >= from && t.SubmittedAt < until)
            .GroupBy(t => new { t.AgencyId, t.Place, t.KabidPostId, t.KasiPostId })
            .Select(g => new TicketCount(
                g.Key.AgencyId, g.Key.Place, default, null, g.Key.KabidPostId, g.Key.KasiPostId,
                g.Count(), g.Count(t => t.SubmittedAt >= inside)))
            .ToListAsync(ct);

    /// <summary>Over since, by how they ended and why.</summary>
    public Task<List<TicketCount>> ClosedAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken ct) =>
        db.Set<Ticket>().Where(t => t.ClosedAt >= from && t.ClosedAt < until)
            .GroupBy(t => new { t.Step, t.Finding!.Cause, t.KabidPostId, t.KasiPostId })
            .Select(g => new TicketCount(0, null, g.Key.Step, g.Key.Cause, g.Key.KabidPostId, g.Key.KasiPostId, g.Count(), 0))
            .ToListAsync(ct);

    /// <summary>Open now, by step and posts.</summary>
    public Task<List<OpenCount>> OpenAsync(CancellationToken ct)
    {
        var working = sop.Open;
        return db.Set<Ticket>().Where(t => working.Contains(t.Step))
            .GroupBy(t => new { t.Step, t.KadisPostId, t.KabidPostId, t.KasiPostId })
            .Select(g => new OpenCount(g.Key.Step, new Branch(g.Key.KadisPostId, g.Key.KabidPostId, g.Key.KasiPostId), g.Count()))
            .ToListAsync(ct);
    }

    /// <summary>Open stays past their limit, the oldest first.</summary>
    public Task<List<LateVisit>> OverdueAsync(DateTimeOffset now, CancellationToken ct) =>
        db.Set<StepRun>().Where(v => v.LeftAt == null && v.DueAt < now).OrderBy(v => v.DueAt)
            .Select(v => new LateVisit(
                v.Step, v.DueAt, v.Ticket.Year, v.Ticket.Serial, v.Ticket.Agency.Short,
                new Branch(v.Ticket.KadisPostId, v.Ticket.KabidPostId, v.Ticket.KasiPostId), v.Ticket.Reporter.Name,
                v.Ticket.Crew.OrderByDescending(m => m.IsLead).Select(m => m.Person.Name).FirstOrDefault()))
            .ToListAsync(ct);

    /// <summary>Stays that ended from one instant to another, by step, post and whole working minutes.</summary>
    public Task<List<VisitCount>> FinishedAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken ct) =>
        db.Set<StepRun>().Where(v => v.LeftAt >= from && v.LeftAt < until && v.WorkedSeconds != null)
            .GroupBy(v => new { v.Step, v.PostId, Minutes = v.WorkedSeconds!.Value / 60 })
            .Select(g => new VisitCount(
                g.Key.Step, g.Key.PostId, g.Key.Minutes, g.Count(), g.Sum(v => (long)v.WorkedSeconds!.Value),
                    g.Count(v => v.LeftAt > v.DueAt)))
            .ToListAsync(ct);
}
