using GangguanBot.Office;
using GangguanBot.Registry.FullText;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Storage.FullText;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.Timing;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Registry;

/// <summary>
/// The register as a query. What is hidden from the reader is not found by it either: words, place and cause of a ticket that is Terbatas
/// or Rahasia.
/// </summary>
public sealed class RegisterSearch(
    BotDb db, SopTables sop, IWordIndex words, TicketVisibility visibility, Deadlines deadlines, TimeProvider clock)
{
    /// <summary>How far back numbers without a year are looked for.</summary>
    private const int Years = 40;

    /// <summary>Tickets only, in no order; related rows are the asker's to include or join.</summary>
    public async Task<IQueryable<Ticket>> MatchingAsync(RegisterFilter filter, Person reader, CancellationToken ct = default) =>
        (await FoundAsync(filter, reader, ct)).Select(f => f.Ticket);

    /// <summary>
    /// The same with what they are ordered by, the newest first and without reading the rest: their number where words or overdue ones are
    /// looked for, else when they were submitted.
    /// </summary>
    internal async Task<IQueryable<FoundRow>> FoundAsync(RegisterFilter filter, Person reader, CancellationToken ct)
    {
        var tickets = await OfPostsAsync(Plain(filter), filter, ct);
        if (Hides(filter)) tickets = tickets.Where(await visibility.ContentAsync(reader, ct));
        if (filter.Words is null) return tickets.Select(t => new FoundRow { Id = t.Id, Ticket = t });
        var hits = await words.FindAsync(db, TicketIndexer.Table, WordQuery.Of(filter.Words), ct);
        if (filter.From is not null || filter.Until is not null)
        {
            // Numbers follow submission nearly, and the full text is walked by number: it need not be read outside of the period.
            var ends = await Within(db.Set<Ticket>(), filter).GroupBy(_ => 1)
                .Select(g => new { First = g.Min(t => t.Id), Last = g.Max(t => t.Id) }).SingleOrDefaultAsync(ct);
            var (first, last) = (ends?.First ?? 0, ends?.Last ?? 0);
            hits = hits.Where(h => h.Id >= first && h.Id <= last);
        }

        return from hit in hits
               from t in tickets
               where t.Id == hit.Id
               select new FoundRow
               {
                   Id = hit.Id,
                   Ticket = t
               }; // a cross join: SQLite then begins with the words
    }

    /// <summary>The filter asks for what not everybody may see.</summary>
    private static bool Hides(RegisterFilter filter) => filter.SiteId is not null || filter.Cause is not null || filter.Words is not null;

    private IQueryable<Ticket> Plain(RegisterFilter filter)
    {
        var (tickets, now) = (db.Set<Ticket>().AsQueryable(), clock.GetUtcNow());
        if (filter.Number is { } number
            && (number.Year is { } year ? [year] : Enumerable.Range(now.Year + 1 - Years, Years + 1).ToList()) is var years) tickets =
            tickets.Where(t => t.Serial == number.Serial && years.Contains(t.Year));
        if (filter.Step is { } step) tickets = tickets.Where(t => t.Step == step);
        if (filter.AgencyId is { } agency) tickets = tickets.Where(t => t.AgencyId == agency);
        if (filter.SiteId is { } site) tickets = tickets.Where(t => t.SiteId == site);
        if (filter.Cause is { } cause) tickets = tickets.Where(t => t.Finding!.Cause == cause);
        if (filter.Overdue && sop.Open is var open) // the steps are for PostgreSQL, which takes all that is not left for late
            tickets = tickets.Where(t =>
                open.Contains(t.Step)
                && db.Set<StepRun>().Where(v => v.LeftAt == null && v.DueAt < now).Select(v => v.TicketId).Contains(t.Id));
        return Within(tickets, filter);
    }

    private IQueryable<Ticket> Within(IQueryable<Ticket> tickets, RegisterFilter filter)
    {
        if (filter.From is { } from && deadlines.StartOf(from) is var begin) tickets = tickets.Where(t => t.SubmittedAt >= begin);
        if (filter.Until is { } until && deadlines.StartOf(until.AddDays(1)) is var end) tickets = tickets.Where(t => t.SubmittedAt < end);
        return tickets;
    }

    /// <summary>
    /// Each kind of post by the one column it has on a ticket: with an "or" over three of them no index could give the newest first.
    /// </summary>
    private async Task<IQueryable<Ticket>> OfPostsAsync(IQueryable<Ticket> tickets, RegisterFilter filter, CancellationToken ct)
    {
        var (kadis, kabid, kasi, technician) = (
            sop.OfTurn(Role.Kadis), sop.OfTurn(Role.Kabid), sop.OfTurn(Role.Kasi), sop.OfTurn(Role.Technician));
        if (filter.HolderPersonId is { } person)
            tickets = tickets.Where(t => technician.Contains(t.Step) && t.Crew.Any(m => m.PersonId == person));
        if (filter.BranchPostId is { } branch)
            tickets = await RoleOfAsync(branch, ct) == Role.Kabid
            ? tickets.Where(t => t.KabidPostId == branch) : tickets.Where(t => t.KasiPostId == branch);
        if (filter.HolderPostId is { } post)
        {
            // Not by the post's own index, hence the "?? 0": what waits there is little, what was ever there is much.
            tickets = await RoleOfAsync(post, ct) switch
            {
                Role.Kadis => tickets.Where(t => kadis.Contains(t.Step) && t.KadisPostId == post),
                Role.Kabid => tickets.Where(t => kabid.Contains(t.Step) && (t.KabidPostId ?? 0) == post),
                _ => tickets.Where(t => kasi.Contains(t.Step) && (t.KasiPostId ?? 0) == post),
            };
        }

        return tickets;
    }

    private Task<Role?> RoleOfAsync(int post, CancellationToken ct) =>
        db.Set<Post>().Where(p => p.Id == post).Select(p => (Role?)p.Role).FirstOrDefaultAsync(ct);

    internal sealed record FoundRow
    {
        public int Id { get; init; }
        public required Ticket Ticket { get; init; }
    }
}
