using GangguanBot.Chat.Receiving;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Chat;

/// <summary>Counts updates that wait, updates put aside, and messages that wait to be sent or were refused.</summary>
public sealed class MessageHealth(BotDb db, TimeProvider clock) : IHealthLine
{
    public async Task<Html> SayAsync(Phrases say, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var inbox = db.Set<InboxRow>();

        // The press that asks is waiting itself.
        var waiting = Math.Max(0, await inbox.CountAsync(r => r.State == InboxState.Waiting, ct) - 1);
        var parked = await inbox.CountAsync(r => r.State == InboxState.Parked, ct);
        var unreadable = await inbox.CountAsync(r => r.State == InboxState.Unreadable && r.DoneAt > now.AddDays(-1), ct);
        var oldest = await OutboxHealth.Unsent(db).OrderBy(r => r.CreatedAt).Select(r => (DateTimeOffset?)r.CreatedAt)
            .FirstOrDefaultAsync(ct);
        var throttled = await OutboxHealth.ThrottledAsync(db, ct);
        var refused = await OutboxHealth.RefusedAsync(db, now.AddDays(-1), ct);
        return Html.Lines(
            say.Html("health.inbox", ("count", waiting)),
            say.Html(parked == 0 ? "health.parked_none" : "health.parked", ("count", parked)),
            unreadable == 0 ? null : say.Html("health.unreadable", ("count", unreadable)),
            say.Html(oldest is null ? "health.outbox_empty" : "health.outbox", ("age", now - oldest)),
            throttled.Count == 0 ? null : say.Html("health.throttled", ("count", throttled.Count)),
            refused == 0 ? null : say.Html("health.refused", ("count", refused)));
    }
}
