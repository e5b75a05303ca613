using GangguanBot.Chasing;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Watchdog;

/// <summary>Who will be reminded next, read from the rows that the sweep goes by.</summary>
public sealed class NextChase(BotDb db, Archive archive, Audience audience, Deadlines deadlines)
{
    /// <returns>When, of which ticket, and who will hear it; <c>null</c>: nobody.</returns>
    public async Task<(DateTimeOffset At, string Ticket, IReadOnlyList<string> People)?> FindAsync(CancellationToken ct = default)
    {
        var next = await db.Set<Visit>().Where(v => v.LeftAt == null && v.NextChaseAt != null).OrderBy(v => v.NextChaseAt).Select(v => v.TicketId).FirstOrDefaultAsync(ct);
        if (next == 0 || await archive.FindAsync(next, ct) is not { Visit: { NextChaseAt: { } at } visit } ticket) return null;
        var (rung, _) = deadlines.LevelsLeft(visit).First();
        return (at, ticket.Number, [.. (await audience.OfAsync(ticket, rung, andHolder: false, ct)).Select(p => p.Person.Name)]);
    }
}
