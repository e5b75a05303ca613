using GangguanBot.Settings;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Storage.Retention;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tickets.Attachments;

/// <summary>Photos and files of tickets that are over. The row stays with its hash, and says since when the file is gone.</summary>
public sealed class FileExpiry(BotDb db, SopTables sop, FileStore store, RetentionSettings retention, TimeProvider clock) : IExpiry
{
    public Task<int> DiscardAsync(int most, CancellationToken ct) => db.WriteAsync(() => DiscardOldAsync(most, ct), ct);

    private async Task<int> DiscardOldAsync(int most, CancellationToken ct)
    {
        if (retention.FileDays == 0) return 0;
        var (open, now) = (sop.Open, clock.GetUtcNow());
        var before = now.AddDays(-retention.FileDays);
        var over = db.Set<Ticket>().Where(t => !open.Contains(t.Step) && t.ClosedAt < before).Select(t => t.Id);
        var old = await db.Set<Attachment>().Where(a => a.Path != "" && over.Contains(a.TicketId)).OrderBy(a => a.Id).Take(most)
            .ToListAsync(ct);
        foreach (var attachment in old)
        {
            // The file first: whoever dies in between finds the row again, and a file that is gone already does no harm.
            var shared = await db.Set<Attachment>()
                .AnyAsync(a => a.Path == attachment.Path && a.Id != attachment.Id && !over.Contains(a.TicketId), ct);
            if (!shared) store.Delete(attachment.Path);
            (attachment.Path, attachment.FileId, attachment.DiscardedAt) = ("", null, now);
        }

        await db.SaveChangesAsync(ct);
        return old.Count;
    }
}
