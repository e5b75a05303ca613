using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Chat.Receiving;

/// <summary>The updates as they came. Nothing is done that is not written down here first, and nothing is done twice.</summary>
public sealed class Inbox(IDbContextFactory<BotDb> databases, TimeProvider clock, InboxSignal signal)
{
    /// <summary>Committed when it returns. Known update ids are skipped, in whatever order ids come.</summary>
    /// <param name="updates">In the order they were received. ChatId: whose turn it is; 0 when an update belongs to no chat.</param>
    public async Task RememberAsync(IReadOnlyList<(long UpdateId, long ChatId, string Raw)> updates, CancellationToken ct)
    {
        if (updates.Count == 0) return;
        await using var db = await databases.CreateDbContextAsync(ct);
        await db.WriteAsync(async () =>
        {
            var ids = updates.Select(u => u.UpdateId).ToHashSet();
            var known = await db.Set<InboxRow>().Where(r => ids.Contains(r.UpdateId)).Select(r => r.UpdateId).ToListAsync(ct);
            ids.ExceptWith(known);
            var now = clock.GetUtcNow();
            foreach (var (updateId, chatId, raw) in updates)
                if (ids.Remove(updateId)) db.Add(new InboxRow { UpdateId = updateId, ChatId = chatId, Raw = raw, ReceivedAt = now });
            await db.SaveChangesAsync(ct);
        }, ct);
        signal.Ring();
    }
}
