using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Chat.Sending;

/// <summary>Counts what the sender leaves in the outbox: what waits, what is stuck, what was refused.</summary>
public static class OutboxHealth
{
    /// <summary>Telegram does not say whether a 429 means one chat or all. So many chats are all.</summary>
    private const int AllChats = 5;

    /// <summary>Messages that are not sent yet.</summary>
    public static IQueryable<OutboxRow> Unsent(BotDb db) =>
        db.Set<OutboxRow>().Where(r => r.State == OutboxState.Waiting || r.State == OutboxState.Sending);

    /// <summary>
    /// Messages from before <paramref name="before"/> that nothing excuses: Telegram does not make this chat alone wait, and nothing went
    /// to it since then.
    /// </summary>
    public static async Task<IQueryable<OutboxRow>> StuckAsync(BotDb db, DateTimeOffset before, CancellationToken ct)
    {
        var throttled = await ThrottledAsync(db, ct);
        if (throttled.Count >= AllChats) throttled = [];
        return Unsent(db).Where(r => r.CreatedAt < before && !throttled.Contains(r.ChatId)
            && !db.Set<OutboxRow>().Any(sent => sent.ChatId == r.ChatId && sent.SentAt >= before));
    }

    /// <summary>Chats that Telegram makes wait.</summary>
    public static Task<List<long>> ThrottledAsync(BotDb db, CancellationToken ct) =>
        Unsent(db).Where(r => r.Fault == OutboxRow.Throttled).Select(r => r.ChatId).Distinct().ToListAsync(ct);

    /// <summary>Messages that Telegram refused for good, of those written since <paramref name="since"/>; answers to presses apart.</summary>
    public static Task<int> RefusedAsync(BotDb db, DateTimeOffset since, CancellationToken ct) => db.Set<OutboxRow>()
        .CountAsync(r => r.State == OutboxState.Dead && r.Priority != Priority.Answer && r.CreatedAt > since, ct);
}
