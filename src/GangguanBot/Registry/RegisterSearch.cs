using GangguanBot.Sop;
using GangguanBot.Staff;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Registry;

/// <summary>The register as a query. What is hidden from the reader is not found by it either: words, place and cause of a ticket that is Terbatas or Rahasia.</summary>
public sealed class RegisterSearch(BotDb db, Discretion discretion, Deadlines deadlines, TimeProvider clock)
{
    /// <summary>Tickets only, in no order; related rows are the asker's to include or join.</summary>
    public async Task<IQueryable<Ticket>> MatchingAsync(RegisterFilter filter, Person reader, CancellationToken ct = default)
    {
        var tickets = Plain(db.Set<Ticket>(), filter);
        return Hides(filter) ? tickets.Where(await discretion.ContentAsync(reader, ct)) : tickets;
    }

    /// <summary>The filter asks for what not everybody may see.</summary>
    private static bool Hides(RegisterFilter filter) => filter.SiteId is not null || filter.Cause is not null || filter.Words is not null;

    private IQueryable<Ticket> Plain(IQueryable<Ticket> tickets, RegisterFilter filter)
    {
        if (filter.Number is { } number) tickets = tickets.Where(t => t.Serial == number.Serial);
        if (filter.Number?.Year is { } year) tickets = tickets.Where(t => t.Year == year);
        if (filter.Step is { } step) tickets = tickets.Where(t => t.Step == step);
        if (filter.AgencyId is { } agency) tickets = tickets.Where(t => t.AgencyId == agency);
        if (filter.SiteId is { } site) tickets = tickets.Where(t => t.SiteId == site);
        if (filter.Cause is { } cause) tickets = tickets.Where(t => t.Finding!.Cause == cause);
        if (filter.BranchPostId is { } branch) tickets = tickets.Where(t => t.KabidPostId == branch || t.KasiPostId == branch);
        if (filter.From is { } from && deadlines.StartOf(from) is var begin) tickets = tickets.Where(t => t.SubmittedAt >= begin);
        if (filter.Until is { } until && deadlines.StartOf(until.AddDays(1)) is var end) tickets = tickets.Where(t => t.SubmittedAt < end);
        if (filter.Overdue && clock.GetUtcNow() is var now) tickets = tickets.Where(t => db.Set<Visit>().Where(v => v.LeftAt == null && v.DueAt < now).Select(v => v.TicketId).Contains(t.Id));
        return HeldBy(tickets, filter);
    }

    private static IQueryable<Ticket> HeldBy(IQueryable<Ticket> tickets, RegisterFilter filter)
    {
        var (kadis, kabid, kasi, technician) = (StepsOf(Role.Kadis), StepsOf(Role.Kabid), StepsOf(Role.Kasi), StepsOf(Role.Technician));
        if (filter.HolderPersonId is { } person) tickets = tickets.Where(t => technician.Contains(t.Step) && t.Crew.Any(m => m.PersonId == person));
        if (filter.HolderPostId is { } post)
        {
            tickets = tickets.Where(t => (kadis.Contains(t.Step) && t.KadisPostId == post)
                || (kabid.Contains(t.Step) && t.KabidPostId == post) || (kasi.Contains(t.Step) && t.KasiPostId == post));
        }

        return tickets;
    }

    private static List<Step> StepsOf(Role role) => [.. Disposition.Steps.Rows.Where(r => r.Turn == role).Select(r => r.Step)];
}
