using GangguanBot.Office;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using GangguanBot.Tickets.History;
using GangguanBot.Tickets.Reporting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace GangguanBot.Registry.FullText;

/// <summary>Finds the tickets whose words change with the next save. A press that says nothing touches none.</summary>
internal sealed class TouchedTickets
{
    private readonly List<Func<int>> tickets = []; // a new one has its number only once it is written
    private readonly List<int> agencies = [], sites = [];

    public bool Any => tickets.Count + agencies.Count + sites.Count > 0;

    public static TouchedTickets By(BotDb db)
    {
        var touched = new TouchedTickets();
        foreach (var entry in db.ChangeTracker.Entries())
            if (entry.State is not (EntityState.Unchanged or EntityState.Detached)) touched.Look(entry);
        return touched;
    }

    public async Task<IReadOnlyList<int>> IdsAsync(BotDb db, CancellationToken ct)
    {
        var ids = tickets.Select(id => id()).Where(id => id > 0).ToHashSet();
        if (agencies.Count + sites.Count > 0)
            ids.UnionWith(await db.Set<Ticket>()
                .Where(t => agencies.Contains(t.AgencyId) || (t.SiteId != null && sites.Contains(t.SiteId.Value))).Select(t => t.Id)
                .ToListAsync(ct));
        return [.. ids.Order()];
    }

    private void Look(EntityEntry entry)
    {
        switch (entry.Entity)
        {
            case Ticket t when entry.State == EntityState.Added
                || Changed(entry, nameof(t.Sentence), nameof(t.Place), nameof(t.Contact), nameof(t.SiteId)):
                tickets.Add(() => t.Id); break;
            case Finding: var owner = (int)entry.Property("TicketId").CurrentValue!; tickets.Add(() => owner); break;
            case JournalEntry e when e.Words is not null || e.ReasonKey is not null: tickets.Add(() => e.TicketId); break;
            case StepRun v when Changed(entry, nameof(v.Awaited)) || (entry.State == EntityState.Added && v.Awaited is not null):
                tickets.Add(() => v.TicketId); break;
            case Letter l: tickets.Add(() => l.TicketId); break;
            case ActEntry { Act: TicketAct.SentenceAmended } a: tickets.Add(() => a.TicketId); break;
            case Agency a when Changed(entry, nameof(a.Name), nameof(a.Short)): agencies.Add(a.Id); break;
            case Site s when entry.State == EntityState.Deleted || Changed(entry, nameof(s.Name)): sites.Add(s.Id); break;
        }
    }

    private static bool Changed(EntityEntry entry, params ReadOnlySpan<string> properties)
    {
        if (entry.State != EntityState.Modified) return false;
        foreach (var property in properties) if (entry.Property(property).IsModified) return true;
        return false;
    }
}
