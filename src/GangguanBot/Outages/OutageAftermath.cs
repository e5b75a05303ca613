using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Outages;

/// <summary>What follows for an outage when one of its tickets moves: the others go along, or it leaves them. And a new report may make one.</summary>
public sealed class OutageAftermath(BotDb db, Archive archive, Desk desk, OutageFinder finder, OutageQuestion question, TimeProvider clock) : IAftermath
{
    public async Task FollowAsync(Bulletin bulletin, Ticket ticket, JournalEntry entry, CancellationToken ct)
    {
        if (entry.Move == Move.Submit && await finder.FindAsync(ticket, ct) is { } found) await question.AskAsync(found, ct);
        if (await finder.OfTicketAsync(ticket.Id, ct) is not { } outage) return;
        var leaves = entry.Move is Move.Withdraw or Move.Reopen || (entry.Move == Move.Return && ticket.Step == Step.Reporting);
        if (leaves)
            foreach (var member in outage.In.Where(m => m.TicketId == ticket.Id).ToList()) (member.State, member.At) = (MemberState.Out, clock.GetUtcNow());
        var along = await AlongAsync(ticket, ct);
        if (ticket.LeadId is not null && leaves) desk.LetGo(ticket);
        else if (leaves) await PassOnAsync(bulletin, along, ct);
        else await LeadAsync(bulletin, ticket, along, entry, ct);
    }

    private async Task<List<Ticket>> AlongAsync(Ticket lead, CancellationToken ct)
    {
        var tickets = new List<Ticket>();
        foreach (var id in await db.Set<Ticket>().Where(t => t.LeadId == lead.Id).OrderBy(t => t.Id).Select(t => t.Id).ToListAsync(ct))
            tickets.Add((await archive.FindAsync(id, ct))!);
        return tickets;
    }

    private async Task LeadAsync(Bulletin bulletin, Ticket lead, List<Ticket> along, JournalEntry entry, CancellationToken ct)
    {
        foreach (var ticket in along)
        {
            var followed = desk.Follow(ticket, lead, entry);
            if (!ticket.IsOpen || followed is null) desk.LetGo(ticket); // closed: from here on each agency speaks for itself
            if (followed is null) await bulletin.HandOutAsync(ticket, ct);
            else if (entry.From != entry.To) await bulletin.TellReportersAsync(ticket, ct);
        }
    }

    /// <summary>The lead was withdrawn by its own agency: the next one leads, and nothing is lost.</summary>
    private async Task PassOnAsync(Bulletin bulletin, List<Ticket> along, CancellationToken ct)
    {
        if (along is not [var next, .. var rest]) return;
        desk.LetGo(next);
        foreach (var ticket in rest) Desk.Lead(ticket, next);
        await bulletin.HandOutAsync(next, ct);
    }
}
