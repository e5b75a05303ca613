using GangguanBot.Office;
using GangguanBot.Office.Privacy;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tickets.Diagnosis.Measurements;

/// <summary>The traces that somebody sent.</summary>
public sealed class TracePersonalData(BotDb db) : IPersonalData
{
    public async Task<IReadOnlyList<PersonalDataSection>> OfAsync(Person person, CancellationToken ct)
    {
        var traces = await db.Set<TraceRecord>().Where(t => t.PersonId == person.Id).OrderBy(t => t.Id)
            .Select(t => new { at = t.At, text = t.Raw }).ToListAsync(ct);
        return [new("traces", traces.Count, traces)];
    }
}
