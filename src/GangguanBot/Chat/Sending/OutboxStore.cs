using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Chat.Sending;

/// <summary>The sender's side of the outbox table. What came of the last calls and who goes next is one commit, to save the disk.</summary>
internal sealed partial class OutboxStore(
    IDbContextFactory<BotDb> databases, IEnumerable<IDeliveryListener> listeners, OutboxSignal signal, ChatMetrics metrics,
    TimeProvider clock, ILogger<OutboxStore> log)
{
    private static readonly OutboxState[] Final = [OutboxState.Sent, OutboxState.Uncertain, OutboxState.Dead, OutboxState.Unreachable];

    /// <summary>Rows that an earlier process left in <see cref="OutboxState.Sending"/>: their outcome is unknown.</summary>
    public async Task RecoverAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = await db.Set<OutboxRow>().Where(r => r.State == OutboxState.Sending).ToListAsync(ct);
        var sentCards = await SentCards.LoadAsync(db, rows, ct);
        foreach (var row in rows) Settle(row, new Delivery.Unknown("found after a restart"), sentCards);
        Tell(db, [.. rows.Where(r => IsNews(r, sentCards))]);
        if (rows.Count > 0) Recovered(log, rows.Count, rows.Count(r => r.State == OutboxState.Uncertain));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Rows after <paramref name="lastId"/>: with one writer, ids are committed in their order.</summary>
    public async Task<List<Queued>> WaitingAsync(long lastId, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Set<OutboxRow>().Where(r => r.State == OutboxState.Waiting && r.Id > lastId).OrderBy(r => r.Id)
            .Select(r => new Queued(r.Id, r.ChatId, r.Priority, r.CardKey, r.Posting)).ToListAsync(ct);
    }

    /// <param name="dropped">Rows of chats that turned out to be unreachable, and rows that a newer version makes needless.</param>
    public async Task<SavedOutcomes> WriteAsync(
        IReadOnlyList<CallOutcome> outcomes, IReadOnlyList<Queued> next, IReadOnlyList<(Queued Item, OutboxState State)> dropped,
            CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        long[] ids = [.. outcomes.Select(o => o.Item.Id), .. next.Select(i => i.Id), .. dropped.Select(d => d.Item.Id)];
        var rows = await db.Set<OutboxRow>().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, ct);
        var sentCards = await SentCards.LoadAsync(db, rows.Values, ct);
        var savedOutcomes = new SavedOutcomes();

        var news = new List<OutboxRow>();
        foreach (var (item, state) in dropped)
        {
            if (!rows.TryGetValue(item.Id, out var row)) continue;
            row.State = state;
            if (IsNews(row, sentCards)) news.Add(row);
        }

        foreach (var outcome in outcomes)
            savedOutcomes.Settled.Add(
                (outcome, rows.TryGetValue(outcome.Item.Id, out var row) ? Settle(row, outcome, sentCards, news) : null));
        foreach (var item in next)
        {
            if (rows.TryGetValue(item.Id, out var row) && sentCards.Plan(row, item) is { } planned)
            {
                row.State = OutboxState.Sending;
                savedOutcomes.Errands.Add(planned);
            }
            else
            {
                if (row is not null) row.State = OutboxState.Superseded;
                savedOutcomes.Needless.Add(item);
            }
        }

        Tell(db, news);
        // A card posted again adds a row for the old one's buttons: it must not wait for the slow poll.
        if (db.ChangeTracker.Entries<OutboxRow>().Any(e => e.State == EntityState.Added)) db.AfterCommit(signal.Ring);
        await db.SaveChangesAsync(ct);
        return savedOutcomes;
    }

    private TimeSpan? Settle(OutboxRow row, CallOutcome outcome, SentCards sentCards, List<OutboxRow> news)
    {
        if (outcome.WasGone || outcome.Delivery is Delivery.Gone) sentCards.Forget(row);
        var again = Settle(row, outcome.Delivery, sentCards);
        if (outcome.Delivery is Delivery.Rejected rejected) Rejected(log, row.Id, row.ChatId, rejected.Reason);
        if (IsNews(row, sentCards)) news.Add(row);
        if (row.State == OutboxState.Sent) sentCards.Remember(row, clock.GetUtcNow());
        return again;
    }

    private TimeSpan? Settle(OutboxRow row, Delivery delivery, SentCards sentCards)
    {
        var again = DeliveryPolicy.Settle(row, delivery, sentCards.Edits(row), clock.GetUtcNow());
        metrics.Settled(row, delivery);
        return again;
    }

    /// <summary>
    /// A feature wants to know, it is decided, and it was (or would have been) a message of its own. An edit that was refused leaves a card
    /// that is not true, so it is news too.
    /// </summary>
    private static bool IsNews(OutboxRow row, SentCards sentCards) =>
        row.Mark is not null && Final.Contains(row.State) && (row.State == OutboxState.Dead || !sentCards.Edits(row));

    private void Tell(BotDb db, List<OutboxRow> news)
    {
        if (news.Count == 0) return;
        SettledMessage[] settled =
            [.. news.Select(r => new SettledMessage(r.Mark!, r.State, r.State == OutboxState.Sent ? r.MessageId : null, r.SentAt))];
        foreach (var listener in listeners) listener.Write(db, settled);
    }

    /// <summary>The saved outcomes, for the queue to follow.</summary>
    internal sealed class SavedOutcomes
    {
        /// <summary>With when it goes again; <c>null</c> when it is settled.</summary>
        public List<(CallOutcome Outcome, TimeSpan? Again)> Settled { get; } = [];

        public List<PlannedCall> Errands { get; } = [];

        /// <summary>Nothing had to be sent for them.</summary>
        public List<Queued> Needless { get; } = [];
    }

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "{Rows} messages were on their way when the bot stopped; {Uncertain} are not repeated")]
    private static partial void Recovered(ILogger log, int rows, int uncertain);

    [LoggerMessage(Level = LogLevel.Error, Message = "Telegram refused outbox row {Row} for chat {Chat}: {Reason}")]
    private static partial void Rejected(ILogger log, long row, long chat, string reason);
}
