using GangguanBot.Chasing;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Watchdog;

/// <summary>Who will be reminded next, read from the rows that the sweep goes by.</summary>
public sealed class NextChase(BotDb db, Archive archive, Standing standing)
{
    /// <returns>When, of which ticket, and the holders of its turn; <c>null</c>: nobody.</returns>
    public async Task<(DateTimeOffset At, string Ticket, IReadOnlyList<string> Holders)?> FindAsync(CancellationToken ct = default)
    {
        var reminders = db.Set<Reminder>();
        var next = await db.Set<Visit>()
            .Where(v => v.LeftAt == null && v.DueAt != null && !reminders.Any(r => r.VisitId == v.Id && r.Level == Level.Limit))
            .Select(v => new { v.TicketId, At = v.HalfAt == null || reminders.Any(r => r.VisitId == v.Id) ? v.DueAt : v.HalfAt })
            .OrderBy(v => v.At).FirstOrDefaultAsync(ct);
        if (next is null || await archive.FindAsync(next.TicketId, ct) is not { } ticket) return null;
        var holders = await standing.HoldersAsync(ticket, ct);
        return (next.At!.Value, ticket.Number, [.. holders.Select(h => h.Seat is { } seat ? $"{seat.Post.Short} – {h.Person.Name}" : h.Person.Name)]);
    }
}
