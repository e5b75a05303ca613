using System.Text.Json;
using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Settings;
using GangguanBot.Storage;
using GangguanBot.Storage.Retention;
using GangguanBot.Tickets.Attachments;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tickets.Reporting;

/// <summary>Conversations that nobody has touched for long; with a half-made report go the photos and files that it had kept.</summary>
public sealed class DialogueExpiry(BotDb db, FileStore store, RetentionSettings retention, TimeProvider clock) : IExpiry
{
    public Task<int> DiscardAsync(int most, CancellationToken ct) => db.WriteAsync(() => DiscardOldAsync(most, ct), ct);

    private async Task<int> DiscardOldAsync(int most, CancellationToken ct)
    {
        var before = clock.GetUtcNow().AddDays(-retention.DialogueDays);
        var old = await db.Set<DialogueRow>().Where(d => d.UpdatedAt < before).OrderBy(d => d.UpdatedAt).Take(most).ToListAsync(ct);
        foreach (var path in old.Where(d => d.Kind == ReportConversation.Dialogue).SelectMany(Files))
            if (!await db.Set<Attachment>().AnyAsync(a => a.Path == path, ct)) store.Delete(path);
        db.RemoveRange(old);
        await db.SaveChangesAsync(ct);
        return old.Count;
    }

    private static IEnumerable<string> Files(DialogueRow row)
    {
        try
        {
            return JsonSerializer.Deserialize<ReportDraft>(row.Data, ChatJson.Options)?.Files.Select(f => f.Path)
                .Where(p => p.Length > 0) ?? [];
        }
        catch (JsonException)
        {
            return []; // kept by an older version in another form
        }
    }
}
