using GangguanBot.Office;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tickets.Numbering;

/// <summary>
/// The next number of the office's year. Two reports at once would take the same one: the unique index refuses the second,
/// the update is run again, and so there is neither a gap nor a re-use.
/// </summary>
internal static class TicketNumbers
{
    public static async Task<TicketNumber> NextAsync(BotDb db, OfficeDirectory office, CancellationToken ct)
    {
        var year = office.Clock.Year;
        var last = await db.Set<Ticket>().Where(t => t.Year == year).MaxAsync(t => (int?)t.Serial, ct);
        return new(year, (last ?? 0) + 1);
    }
}
