using GangguanBot.Chasing;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Timing;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Watchdog;

/// <summary>Finds the next person to be reminded, from the rows that the sweep reads.</summary>
public sealed class NextChase(BotDb db, TicketQueries queries, Audience audience, Deadlines deadlines)
{
    /// <returns>When, of which ticket, and who will hear it; <c>null</c>: nobody.</returns>
    public async Task<(DateTimeOffset At, string Ticket, IReadOnlyList<string> People)?> FindAsync(CancellationToken ct = default)
    {
        var next = await db.Set<StepRun>().Where(v => v.LeftAt == null && v.NextChaseAt != null).OrderBy(v => v.NextChaseAt)
            .Select(v => v.TicketId).FirstOrDefaultAsync(ct);
        if (next == 0 || await queries.FindAsync(next, ct) is not { Visit: { NextChaseAt: { } at } run } ticket) return null;
        var (target, _) = deadlines.LevelsLeft(run).First();
        return (at, ticket.Number,
            [.. (await audience.OfAsync(ticket, target, andHolder: false, ct)).Select(p => p.Person.Name)]);
    }
}
