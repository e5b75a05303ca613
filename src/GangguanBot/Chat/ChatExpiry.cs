using GangguanBot.Chat.Receiving;
using GangguanBot.Chat.Sending;
using GangguanBot.Settings;
using GangguanBot.Storage;
using GangguanBot.Storage.Retention;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Chat;

/// <summary>Updates that are done with, and messages that are no longer on their way.</summary>
public sealed class ChatExpiry(BotDb db, RetentionSettings retention, TimeProvider clock) : IExpiry
{
    private static readonly OutboxState[] UnderWay = [OutboxState.Waiting, OutboxState.Sending];

    public Task<int> DiscardAsync(int most, CancellationToken ct) => db.WriteAsync(async () =>
    {
        var before = clock.GetUtcNow().AddDays(-retention.ChatDays);
        var came = await db.Set<InboxRow>().Where(r => r.State != InboxState.Waiting && r.DoneAt < before).OrderBy(r => r.Id).Take(most)
            .Select(r => r.Id).ToListAsync(ct);
        await db.Set<InboxRow>().Where(r => came.Contains(r.Id)).ExecuteDeleteAsync(ct);
        var went = await db.Set<OutboxRow>()
            .Where(r => !UnderWay.Contains(r.State) && r.CreatedAt < before && (r.SentAt == null || r.SentAt < before))
            .OrderBy(r => r.Id).Take(most).Select(r => r.Id).ToListAsync(ct);
        await db.Set<OutboxRow>().Where(r => went.Contains(r.Id)).ExecuteDeleteAsync(ct);
        return came.Count + went.Count;
    }, ct);
}
