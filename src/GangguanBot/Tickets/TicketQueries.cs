using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Storage.Engines;
using GangguanBot.Tickets.Attachments;
using GangguanBot.Tickets.Moves;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tickets;

/// <summary>Finds tickets.</summary>
public sealed class TicketQueries(BotDb db, IEngine engine, SopTables sop, OfficeDirectory office)
{
    /// <summary>Tickets that tell what is usual: habits change, and the register grows for years.</summary>
    private const int Newest = 200;

    /// <summary>
    /// The whole ticket at one moment, as <see cref="TicketWorkflow"/> and the cards need it: half of it from before a move and half from
    /// after it would be a card that never was.
    /// </summary>
    public async Task<Ticket?> FindAsync(int id, CancellationToken ct = default)
    {
        await using var moment = db.Database.CurrentTransaction is null ? await engine.SnapshotAsync(db, ct) : null;
        var ticket = await db.Set<Ticket>().Include(t => t.Agency).Include(t => t.Reporter).Include(t => t.Letter)
            .Include(t => t.Crew).ThenInclude(m => m.Person).Include(t => t.Watchers).ThenInclude(w => w.Person)
            .AsSingleQuery().FirstOrDefaultAsync(t => t.Id == id, ct); // a handful of people: one query is cheaper than three
        if (ticket is null) return null;
        await db.Set<Site>().Where(s => s.AgencyId == ticket.AgencyId).OrderBy(s => s.Id).LoadAsync(ct);
        await db.Set<StepRun>().Where(v => v.TicketId == id).OrderBy(v => v.Id).LoadAsync(ct);
        await db.Set<JournalEntry>().Where(e => e.TicketId == id).OrderBy(e => e.Id).LoadAsync(ct);
        await db.Set<Attachment>().Where(a => a.TicketId == id).OrderBy(a => a.Id).LoadAsync(ct);
        return ticket;
    }

    /// <summary>Open tickets of an agency, the newest first.</summary>
    public Task<List<Ticket>> OpenOfAgencyAsync(int agencyId, CancellationToken ct = default)
    {
        var over = sop.Over;
        return WithVisits.Where(t => t.AgencyId == agencyId && !over.Contains(t.Step)).OrderByDescending(t => t.Id).ToListAsync(ct);
    }

    /// <summary>The last that an agency has reported; <c>null</c>: it never has.</summary>
    public Task<Ticket?> LastOfAgencyAsync(int agencyId, CancellationToken ct = default) =>
        WithVisits.Where(t => t.AgencyId == agencyId).OrderByDescending(t => t.SubmittedAt).ThenByDescending(t => t.Id)
            .FirstOrDefaultAsync(ct);

    /// <summary>Tickets that wait for this person, the most pressing first.</summary>
    public async Task<IReadOnlyList<Ticket>> WaitingForAsync(Person person, CancellationToken ct = default)
    {
        var posts = (await office.SeatsOfAsync(person, ct)).ToLookup(s => s.Post.Role, s => s.Post.Id);
        var (kadis, kabid, kasi) = (posts[Role.Kadis].ToList(), posts[Role.Kabid].ToList(), posts[Role.Kasi].ToList());
        var (forKadis, forKabid, forKasi) = (sop.OfTurn(Role.Kadis), sop.OfTurn(Role.Kabid), sop.OfTurn(Role.Kasi));
        var agency = person.Role == Role.Reporter ? person.AgencyId : null;
        var (forTechnician, forReporter) = (sop.OfTurn(Role.Technician), sop.OfTurn(Role.Reporter));

        var waiting = await WithVisits.Where(t => t.LeadId == null || forReporter.Contains(t.Step)).Where(t =>
            (forKadis.Contains(t.Step) && kadis.Contains(t.KadisPostId)) ||
            (forKabid.Contains(t.Step) && t.KabidPostId != null && kabid.Contains(t.KabidPostId.Value)) ||
            (forKasi.Contains(t.Step) && t.KasiPostId != null && kasi.Contains(t.KasiPostId.Value)) ||
            (forTechnician.Contains(t.Step) && t.Crew.Any(m => m.PersonId == person.Id)) ||
            (forReporter.Contains(t.Step) && (t.ReporterId == person.Id || (t.Reporter.Removed && t.AgencyId == agency)))).ToListAsync(ct);
        return [.. waiting.OrderByDescending(t => t.Urgency).ThenBy(t => t.Visit.DueAt ?? DateTimeOffset.MaxValue).ThenBy(t => t.Id)];
    }

    /// <summary>The technicians of a section, each with the number of their open tickets.</summary>
    public async Task<IReadOnlyList<(Person Person, int Load)>> TechniciansOfAsync(int sectionId, CancellationToken ct = default)
    {
        var working = sop.OfTurn(Role.Technician);
        var load = db.Set<Ticket>().Where(t => working.Contains(t.Step) && t.LeadId == null).SelectMany(t => t.Crew)
            .GroupBy(m => m.PersonId).Select(g => new { PersonId = g.Key, Count = (int?)g.Count() });
        var all = await db.Set<Person>().Where(p => p.Role == Role.Technician && p.SectionId == sectionId && !p.Removed)
            .LeftJoin(load, p => p.Id, l => l.PersonId, (person, l) => new { Person = person, l!.Count }).ToListAsync(ct);
        return [.. all.OrderBy(t => t.Person.Id).Select(t => (t.Person, t.Count ?? 0))];
    }

    /// <summary>How many of the newest tickets each Kabid and Kasi post was given.</summary>
    public async Task<IReadOnlyDictionary<int, int>> GivenToPostsAsync(CancellationToken ct = default)
    {
        var newest = await db.Set<Ticket>().OrderByDescending(t => t.Id).Take(Newest)
            .Select(t => new { t.KabidPostId, t.KasiPostId }).ToListAsync(ct);
        return newest.SelectMany(t => (IEnumerable<int?>)[t.KabidPostId, t.KasiPostId]).OfType<int>().CountBy(post => post).ToDictionary();
    }

    private IQueryable<Ticket> WithVisits => db.Set<Ticket>().Include(t => t.Agency).Include(t => t.Visits);
}
