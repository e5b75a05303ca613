using GangguanBot.Staff;
using GangguanBot.Staff.Privacy;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tickets.Field;

/// <summary>The traces that somebody sent.</summary>
public sealed class TracePersonalData(BotDb db) : IPersonalData
{
    public async Task<IReadOnlyList<PersonalPart>> OfAsync(Person person, CancellationToken ct)
    {
        var traces = await db.Set<TraceRecord>().Where(t => t.PersonId == person.Id).OrderBy(t => t.Id).Select(t => new { at = t.At, text = t.Raw }).ToListAsync(ct);
        return [new("traces", traces.Count, traces)];
    }
}
