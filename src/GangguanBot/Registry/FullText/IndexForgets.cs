using GangguanBot.Office;
using GangguanBot.Office.Privacy;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Privacy;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Registry.FullText;

/// <summary>
/// The contact has gone from the person's tickets (<see cref="TicketForgets"/>, which is registered before): it goes from the index, too.
/// </summary>
public sealed class IndexForgets(BotDb db, TicketIndexer words) : IForgets
{
    public Task<string?> ObstacleAsync(Person person, CancellationToken ct) => Task.FromResult<string?>(null);

    public async Task ForgetAsync(Person person, string instead, CancellationToken ct)
    {
        var reported = await db.Set<Ticket>().Where(t => t.ReporterId == person.Id).Select(t => t.Id).ToListAsync(ct);
        if (reported.Count == 0) return;
        await words.WriteAsync(db, reported, ct);
        await words.TidyAsync(db, ct);
    }
}
