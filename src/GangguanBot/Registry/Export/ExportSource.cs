using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Access;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Registry.Export;

/// <summary>
/// Reads the tickets to export, in pages by key: no page is kept, nothing is tracked, and no transaction is open between two of them. A
/// change during the run is in it or not; each ticket is in it once.
/// </summary>
public sealed class ExportSource(BotDb db, SopTables sop, RegisterSearch register, TicketVisibility visibility)
{
    /// <summary>Rows in one query.</summary>
    public const int Page = 500;

    /// <summary>Marks the queries, so that they are known in a database's own log.</summary>
    public const string Tag = "export";

    private readonly List<Step> working = sop.Open;

    private IQueryable<Ticket> matching = null!;
    private Expression<Func<Ticket, bool>> content = null!;

    public async Task OpenAsync(RegisterFilter filter, Person reader, CancellationToken ct)
    {
        matching = (await register.MatchingAsync(filter, reader, ct)).AsNoTracking().TagWith(Tag);
        content = await visibility.ContentAsync(reader, ct);
    }

    public Task<bool> AnyAfterAsync(int id, CancellationToken ct) => matching.AnyAsync(t => t.Id > id, ct);

    /// <summary>Oldest first.</summary>
    internal async IAsyncEnumerable<TicketRow> TicketsAsync(int after, [EnumeratorCancellation] CancellationToken ct)
    {
        for (var rows = await PageAsync(after, ct); rows.Count > 0; rows = await PageAsync(rows[^1].Id, ct))
            foreach (var row in rows) yield return row;
    }

    internal async IAsyncEnumerable<StepLine> StepsAsync(IReadOnlyList<int> tickets, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var ids in tickets.Chunk(Page))
            foreach (var line in await LinesAsync(ids, ct)) yield return line;
    }

    private Task<List<StepLine>> LinesAsync(int[] ids, CancellationToken ct) => db.Set<StepRun>().AsNoTracking().TagWith(Tag)
        .Where(v => EF.Parameter(ids).Contains(v.TicketId) && EF.Constant(working).Contains(v.Step))
        .OrderBy(v => v.TicketId).ThenBy(v => v.Seq)
        .Select(v => new StepLine(v.Ticket.Year, v.Ticket.Serial, v.Ticket.AgencyId, v.Ticket.SopVersion, v.Step, v.PostId,
            new Branch(v.Ticket.KadisPostId, v.Ticket.KabidPostId, v.Ticket.KasiPostId),
            v.EnteredAt, v.LeftAt, v.DueAt, v.Limit, v.WorkedSeconds))
        .ToListAsync(ct);

    private async Task<List<TicketRow>> PageAsync(int after, CancellationToken ct)
    {
        var rows = await matching.Where(t => t.Id > after).OrderBy(t => t.Id).Take(Page).Select(t => new TicketRow
        {
            Id = t.Id, Year = t.Year, Serial = t.Serial, SopVersion = t.SopVersion, AgencyId = t.AgencyId, SiteId = t.SiteId,
            Symptom = t.Symptom, Sentence = t.Sentence, Place = t.Place,
            SinceWords = t.SinceWords, Since = t.Since, Reach = t.Reach, ServiceStopped = t.ServiceStopped, Urgency = t.Urgency,
            Secrecy = t.Secrecy, Step = t.Step,
            Branch = new Branch(t.KadisPostId, t.KabidPostId, t.KasiPostId),
            Lead = t.Crew.OrderByDescending(m => m.IsLead).Select(m => m.Person.Name).FirstOrDefault(),
            SubmittedAt = t.SubmittedAt, ClosedAt = t.ClosedAt, Seconds = t.Visits.Sum(v => v.WorkedSeconds) ?? 0, Visits = t.Visits.Count,
            Cause = t.Finding!.Cause, Action = t.Finding!.Action, Result = t.Finding!.Result, Detail = t.Finding!.Detail,
            Confirmation = t.Confirmation, Rating = t.Rating,
        }).ToListAsync(ct);
        if (rows.Exists(r => r.Secrecy != Secrecy.Normal)) await HideAsync(rows, ct);
        return rows;
    }

    private async Task HideAsync(List<TicketRow> rows, CancellationToken ct)
    {
        var ids = rows.Where(r => r.Secrecy != Secrecy.Normal).Select(r => r.Id).ToArray();
        var shown = await db.Set<Ticket>().TagWith(Tag).Where(t => EF.Parameter(ids).Contains(t.Id)).Where(content).Select(t => t.Id)
            .ToHashSetAsync(ct);
        foreach (var row in rows) row.Shown = row.Secrecy == Secrecy.Normal || shown.Contains(row.Id);
    }
}
