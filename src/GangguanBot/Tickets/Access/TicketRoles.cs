using GangguanBot.Office;
using GangguanBot.Office.Holders;
using GangguanBot.Sop;

namespace GangguanBot.Tickets.Access;

/// <summary>A capacity in which somebody stands towards one ticket.</summary>
/// <param name="Seat">The post acted for; <c>null</c> for reporters and technicians.</param>
/// <param name="IsReader">Has no part in it and reads the register: nothing is this person's to do.</param>
public sealed record Capacity(Role Role, Person Person, ActingHolder? Seat, bool IsReader = false);

/// <summary>Roles of people on a ticket. One person on two levels has two capacities, and acts twice.</summary>
public sealed class TicketRoles(OfficeDirectory office)
{
    public async Task<IReadOnlyList<Capacity>> OfAsync(Ticket ticket, Person person, CancellationToken ct = default)
    {
        var all = new List<Capacity>();
        if (person.Removed) return all;
        foreach (var actingHolder in await office.SeatsOfAsync(person, ct))
        {
            if (ticket.PostOf(actingHolder.Post.Role) == actingHolder.Post.Id)
                all.Add(new Capacity(actingHolder.Post.Role, person, actingHolder));
        }

        if (ticket.Crew.Any(m => m.PersonId == person.Id)) all.Add(new Capacity(Role.Technician, person, Seat: null));
        if (person.Role == Role.Reporter && person.AgencyId == ticket.AgencyId) all.Add(new Capacity(Role.Reporter, person, Seat: null));
        if (person.Role == Role.FrontDesk && ticket.ReporterId == person.Id)
            all.Add(new Capacity(Role.Reporter, person, Seat: null)); // the front desk, for an agency without a reporter
        if (person.Role == Role.FrontDesk && all.Count == 0) all.Add(new Capacity(Role.FrontDesk, person, Seat: null));
        return all;
    }

    /// <summary>Finds the holders of the turn; nobody when the ticket is over or the post is vacant.</summary>
    public Task<IReadOnlyList<Capacity>> HoldersAsync(Ticket ticket, CancellationToken ct = default) =>
        ticket.Row.Turn is { } role ? InRoleAsync(ticket, role, ct) : Task.FromResult<IReadOnlyList<Capacity>>([]);

    public async Task<IReadOnlyList<Capacity>> InRoleAsync(Ticket ticket, Role role, CancellationToken ct = default) => role switch
    {
        Role.Reporter => [.. (await ReportersAsync(ticket, ct)).Select(p => new Capacity(role, p, Seat: null))],
        Role.Technician => [.. ticket.Crew.OrderByDescending(m => m.IsLead).Select(m => new Capacity(role, m.Person, Seat: null))],
        _ => await OnPostAsync(role, ticket.PostOf(role), ct),
    };

    /// <summary>The reporter; once they have left, their colleagues at the agency.</summary>
    public async Task<IReadOnlyList<Person>> ReportersAsync(Ticket ticket, CancellationToken ct = default) =>
        ticket.Reporter.Removed ? await office.ReportersOfAsync(ticket.AgencyId, ct) : [ticket.Reporter];

    private async Task<IReadOnlyList<Capacity>> OnPostAsync(Role role, int? post, CancellationToken ct) =>
        post is { } id && await office.SeatAsync(id, ct) is { } actingHolder ? [new Capacity(role, actingHolder.Person, actingHolder)] : [];
}

/// <summary>A person who has, or had, a card of the ticket, which has to be kept up to date.</summary>
public sealed class Watcher
{
    public int Id { get; init; }
    public int TicketId { get; init; }
    public int PersonId { get; init; }
    public Person Person { get; init; } = null!;
}
