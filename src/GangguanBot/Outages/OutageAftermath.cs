using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Moves;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Outages;

/// <summary>
/// Carries an outage on when one of its tickets moves: the others go along, or it leaves them. A new report may make one.
/// </summary>
public sealed class OutageAftermath(
    BotDb db, TicketQueries queries, TicketWorkflow workflow, OutageFinder finder, OutageQuestion question, TimeProvider clock) : IAftermath
{
    public async Task FollowAsync(TicketNotifier notifier, Ticket ticket, JournalEntry entry, CancellationToken ct)
    {
        if (entry.Move == Move.Submit && await finder.FindAsync(ticket, ct) is { } found) await question.AskAsync(found, ct);
        if (await finder.OfTicketAsync(ticket.Id, ct) is not { } outage) return;
        var leaves = entry.Move is Move.Withdraw or Move.Reopen || (entry.Move == Move.Return && ticket.Row.Kind == StepKind.Reporting);
        if (leaves)
            foreach (var member in outage.In.Where(m => m.TicketId == ticket.Id).ToList())
                (member.State, member.At) = (MemberState.Out, clock.GetUtcNow());
        var along = await AlongAsync(ticket, ct);
        if (ticket.LeadId is not null && leaves) workflow.LetGo(ticket);
        else if (leaves) await PassOnAsync(notifier, along, ct);
        else await LeadAsync(notifier, ticket, along, entry, ct);
    }

    private async Task<List<Ticket>> AlongAsync(Ticket lead, CancellationToken ct)
    {
        var tickets = new List<Ticket>();
        foreach (var id in await db.Set<Ticket>().Where(t => t.LeadId == lead.Id).OrderBy(t => t.Id).Select(t => t.Id).ToListAsync(ct))
            tickets.Add((await queries.FindAsync(id, ct))!);
        return tickets;
    }

    private async Task LeadAsync(TicketNotifier notifier, Ticket lead, List<Ticket> along, JournalEntry entry, CancellationToken ct)
    {
        foreach (var ticket in along)
        {
            var follows = workflow.Follow(ticket, lead, entry) is MoveOutcome.Made;
            if (!ticket.IsOpen || !follows) workflow.LetGo(ticket); // closed: from here on each agency speaks for itself
            if (!follows) await notifier.HandOutAsync(ticket, ct);
            else if (entry.From != entry.To) await notifier.TellReportersAsync(ticket, ct);
        }
    }

    /// <summary>The lead was withdrawn by its own agency: the next one leads, and nothing is lost.</summary>
    private async Task PassOnAsync(TicketNotifier notifier, List<Ticket> along, CancellationToken ct)
    {
        if (along is not [var next, .. var rest]) return;
        workflow.LetGo(next);
        foreach (var ticket in rest) ticket.GoAlong(next);
        await notifier.HandOutAsync(next, ct);
    }
}
