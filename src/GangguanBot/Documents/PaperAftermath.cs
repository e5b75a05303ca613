using GangguanBot.Documents.Letters;
using GangguanBot.Documents.Papers;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.Moves;
using GangguanBot.Tickets.Timing;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Documents;

/// <summary>
/// Papers that come by themselves: the letter to sign when a report was sent, the follow-up report when the Kadis has the summary.
/// </summary>
public sealed class PaperAftermath(BotDb db, PaperOrders orders, TicketRoles roles, Deadlines deadlines) : IAftermath
{
    public async Task FollowAsync(TicketNotifier notifier, Ticket ticket, JournalEntry entry, CancellationToken ct)
    {
        if (entry.Move == Move.Submit && SignedLetter.DueAt(ticket, deadlines) is { } due) await AskForLetterAsync(ticket, due, ct);
        if (ticket.Table[entry.To].Kind != StepKind.Closed || entry.From == entry.To || ticket.LeadId is not null) return;
        foreach (var official in await roles.InRoleAsync(ticket, Role.Kadis, ct))
            orders.Add(PaperKind.FollowUpReport, ticket, official.Person);
    }

    private async Task AskForLetterAsync(Ticket ticket, DateTimeOffset due, CancellationToken ct)
    {
        if (!await db.Set<LetterReminder>().AnyAsync(l => l.TicketId == ticket.Id, ct))
            db.Add(new LetterReminder { TicketId = ticket.Id, NextAt = deadlines.HalfWay(ticket.SubmittedAt, due) });
        foreach (var reporter in await roles.ReportersAsync(ticket, ct)) orders.Add(PaperKind.RequestLetter, ticket, reporter);
    }
}
