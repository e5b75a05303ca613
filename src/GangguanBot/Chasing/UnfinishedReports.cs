using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using GangguanBot.Tickets.History;
using GangguanBot.Tickets.Reporting;
using GangguanBot.Tickets.Timing;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Chasing;

/// <summary>Reminds once of a half-made report, and closes a result nobody confirmed as such.</summary>
public sealed class UnfinishedReports(
    BotDb db, SopTables sop, Dialogues dialogues, TicketQueries queries, TicketNotifier notifier, OfficeDirectory office,
    Messenger messenger, Deadlines deadlines, TicketActs acts, TimeProvider clock)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken ct)
    {
        await RemindOfDraftsAsync(ct);
        await CloseUnansweredAsync(ct);
    }

    private async Task RemindOfDraftsAsync(CancellationToken ct)
    {
        if (!deadlines.IsOfficeTime) return;
        foreach (var chat in await dialogues.TakeUntouchedAsync(ReportConversation.Dialogue, clock.GetUtcNow() - Quiet, ct))
        {
            if (await office.ByTelegramIdAsync(chat, ct) is { } person)
                messenger.Send(person, say => say.Html("lapor.remind"), Priority.Bulk);
        }
    }

    private async Task CloseUnansweredAsync(CancellationToken ct)
    {
        var closed = sop.OfKind(StepKind.Closed);
        var asked = await db.Set<Ticket>().Where(t => closed.Contains(t.Step) && t.Confirmation == Confirmation.Asked)
            .Select(t => new { t.Id, t.ClosedAt }).ToListAsync(ct);
        foreach (var one in asked.Where(t => t.ClosedAt is { } at && clock.GetUtcNow() > deadlines.ConfirmUntil(at)))
        {
            var ticket = (await queries.FindAsync(one.Id, ct))!;
            ticket.LeaveUnconfirmed(acts);
            await notifier.RefreshAsync(ticket, ct);
        }
    }
}
