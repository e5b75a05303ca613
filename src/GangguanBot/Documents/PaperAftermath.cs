using GangguanBot.Documents.Letters;
using GangguanBot.Documents.Papers;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Documents;

/// <summary>Papers that come by themselves: the letter to sign when a report was sent, the follow-up report when the Kadis has the summary.</summary>
public sealed class PaperAftermath(BotDb db, PaperOrders orders, Standing standing, Deadlines deadlines) : IAftermath
{
    private const int DaysForTheLetter = 1;

    public async Task FollowAsync(Bulletin bulletin, Ticket ticket, JournalEntry entry, CancellationToken ct)
    {
        if (entry.Move == Move.Submit && ticket.Letter is null && !ticket.Attachments.Exists(a => a.Kind == AttachmentKind.Letter)) await AskForLetterAsync(bulletin, ticket, entry, ct);
        if (entry.To != Step.Closed || entry.From == entry.To || ticket.LeadId is not null) return;
        foreach (var official in await standing.InRoleAsync(ticket, Role.Kadis, ct)) orders.Add(PaperKind.FollowUpReport, ticket, official.Person);
    }

    private async Task AskForLetterAsync(Bulletin bulletin, Ticket ticket, JournalEntry entry, CancellationToken ct)
    {
        if (!await db.Set<SignedLetter>().AnyAsync(l => l.TicketId == ticket.Id, ct))
        {
            var due = deadlines.WorkingDaysAfter(entry.At, DaysForTheLetter);
            db.Add(new SignedLetter { TicketId = ticket.Id, DueAt = due, NextAt = deadlines.HalfWay(entry.At, due) });
        }

        foreach (var reporter in await standing.ReportersAsync(ticket, ct)) orders.Add(PaperKind.RequestLetter, ticket, reporter);
        await bulletin.RefreshAsync(ticket, ct); // the reporter's card says until when
    }
}
