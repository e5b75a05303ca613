using GangguanBot.Office;
using GangguanBot.Office.Privacy;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.History;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tickets.Privacy;

/// <summary>Tickets and their journal stay whole; the name and the contact go.</summary>
public sealed class TicketForgets(BotDb db, SopTables sop) : IForgets
{
    /// <summary>A report that is under way needs somebody to answer for it.</summary>
    public async Task<string?> ObstacleAsync(Person person, CancellationToken ct)
    {
        var open = sop.Open;
        return await db.Set<Ticket>().AnyAsync(t => t.ReporterId == person.Id && open.Contains(t.Step), ct) ? "open_report" : null;
    }

    public async Task ForgetAsync(Person person, string instead, CancellationToken ct)
    {
        await db.Set<Ticket>().Where(t => t.ReporterId == person.Id)
            .ExecuteUpdateAsync(t => t.SetProperty(x => x.Contact, (string?)null), ct);
        await db.Set<JournalEntry>().Where(e => e.PersonId == person.Id)
            .ExecuteUpdateAsync(e => e.SetProperty(x => x.PersonName, instead), ct);
        await db.Set<ActEntry>().Where(e => e.PersonId == person.Id).ExecuteUpdateAsync(e => e.SetProperty(x => x.PersonName, instead), ct);
        await db.Set<Watcher>().Where(w => w.PersonId == person.Id).ExecuteDeleteAsync(ct);
        foreach (var entry in await db.Set<JournalEntry>().AsNoTracking()
            .Where(e => e.Move == Move.Assign && e.Receiver!.Contains(person.Name)).ToListAsync(ct))
        {
            var receiver = string.Join(", ", entry.Receiver!.Split(", ").Select(name => name == person.Name ? instead : name));
            await db.Set<JournalEntry>().Where(e => e.Id == entry.Id).ExecuteUpdateAsync(e => e.SetProperty(x => x.Receiver, receiver), ct);
        }
    }
}
