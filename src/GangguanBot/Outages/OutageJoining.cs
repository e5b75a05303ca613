using GangguanBot.Sop;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.History;
using GangguanBot.Tickets.Moves;

namespace GangguanBot.Outages;

/// <summary>Makes several tickets one way, and one of them its own again.</summary>
public sealed class OutageJoining(
    SopTables sop, TicketQueries queries, TicketWorkflow workflow, TicketNotifier notifier, TicketActs acts, TimeProvider clock)
{
    /// <summary>All that were found and are still open go the way of the one that is furthest along.</summary>
    /// <returns>The ticket that leads; <c>null</c> when nothing is left to join.</returns>
    public async Task<Ticket?> JoinAsync(Outage outage, Capacity by, CancellationToken ct = default)
    {
        var tickets = await OpenAsync(outage, ct);
        var lead = tickets.Find(t => t.LeadId is null && outage.In.Any(m => m.TicketId == t.Id))
            ?? tickets.OrderByDescending(FarAlong).ThenBy(t => t.Id).FirstOrDefault();
        if (lead is null || tickets.Count < 2) return null;
        outage.State = OutageState.Joined;
        foreach (var ticket in tickets)
        {
            Set(outage, ticket, MemberState.In);
            if (ticket != lead && ticket.LeadId is null) await TakeAlongAsync(ticket, lead, by, ct);
        }

        await notifier.RefreshAsync(lead, ct);
        return lead;
    }

    /// <summary>The ticket becomes an ordinary one where it stands, and its holders get its card.</summary>
    public async Task SplitAsync(Outage outage, Ticket ticket, Ticket lead, Capacity by, CancellationToken ct = default)
    {
        workflow.Split(ticket, lead, by, acts);
        Set(outage, ticket, MemberState.Out);
        await notifier.HandOutAsync(ticket, ct);
    }

    public void Set(Outage outage, Ticket ticket, MemberState state)
    {
        if (outage.Members.Find(m => m.TicketId == ticket.Id) is { } member && member.State != state)
            (member.State, member.At) = (state, clock.GetUtcNow());
    }

    /// <summary>Makes the lead's moves on a ticket, from the step in which it stands, without the ways there and back.</summary>
    private async Task TakeAlongAsync(Ticket ticket, Ticket lead, Capacity by, CancellationToken ct)
    {
        ticket.Join(lead, by, acts);
        foreach (var led in WayOf(lead).SkipWhile(e => e.From != ticket.Step).ToList()) workflow.Follow(ticket, lead, led);
        await notifier.TellReportersAsync(ticket, ct);
    }

    private static List<JournalEntry> WayOf(Ticket lead)
    {
        var way = new List<JournalEntry>();
        foreach (var entry in lead.Journal.OrderBy(e => e.At).ThenBy(e => e.Id))
        {
            if (way.FindIndex(e => e.From == entry.To) is >= 0 and var back && entry.From != entry.To)
                way.RemoveRange(back, way.Count - back);
            else way.Add(entry);
        }

        return way;
    }

    private async Task<List<Ticket>> OpenAsync(Outage outage, CancellationToken ct)
    {
        var tickets = new List<Ticket>();
        foreach (var member in outage.Members.Where(m => m.State != MemberState.Out))
            if (await queries.FindAsync(member.TicketId, ct) is { IsOpen: true } ticket && CanStillJoin(ticket.Row)) tickets.Add(ticket);
        return tickets;
    }

    private static bool CanStillJoin(StepRow row) => row.Kind == StepKind.Reporting || row.IsBeforeResult;

    private int FarAlong(Ticket ticket) => sop.Rows.TakeWhile(r => r.Step != ticket.Step).Count();
}
