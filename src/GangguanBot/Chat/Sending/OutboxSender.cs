using System.Collections.Concurrent;

namespace GangguanBot.Chat.Sending;

/// <summary>
/// Sends what the outbox holds. One loop decides and writes; the calls themselves run side by side and hand their outcome back to it.
/// A row is committed as under way before its bytes leave.
/// </summary>
internal sealed partial class OutboxSender(
    OutboxStore store, CallExecutor executor, Reachability reachability, OutboxSignal signal, TelegramLimits limits, TimeProvider clock,
        ILogger<OutboxSender> log) : BackgroundService
{
    private const int SideBySide = 16;

    /// <summary>In case a ring was lost; also the pause after the database failed.</summary>
    private static readonly TimeSpan SlowPoll = TimeSpan.FromSeconds(5);

    /// <summary>How long calls under way may take when the bot stops.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    private readonly SendQueue queue = new(limits, clock);
    private readonly ConcurrentQueue<CallOutcome> arrived = new();
    private readonly Dictionary<long, Task> underWay = [];
    private readonly CancellationTokenSource hurry = new();
    private List<CallOutcome> outcomes = [];
    private long lastId;
    private bool recovered;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = SlowPoll;
            try
            {
                await RoundAsync(takeMore: true, CancellationToken.None);
                pause = Pause();
            }
            catch (Exception fault)
            {
                RoundFailed(log, fault);
            }

            await signal.WaitAsync(pause, stoppingToken);
        }

        hurry.CancelAfter(Grace);
        await Task.WhenAll(underWay.Values);
        await RoundAsync(takeMore: false, CancellationToken.None);
    }

    public override void Dispose()
    {
        hurry.Dispose();
        base.Dispose();
    }

    /// <summary>
    /// Until somebody may go. When nobody else fits, the next outcome rings; answers that wait for a repetition look in each second.
    /// </summary>
    private TimeSpan Pause()
    {
        if (underWay.Count >= SideBySide) return TimeSpan.FromSeconds(1);
        return queue.Wait() is { } wait && wait < SlowPoll ? wait : SlowPoll;
    }

    private async Task RoundAsync(bool takeMore, CancellationToken ct)
    {
        if (!recovered) await store.RecoverAsync(ct);
        recovered = true;
        while (arrived.TryDequeue(out var outcome)) outcomes.Add(outcome);
        List<Queued> next = [], outdated = [];
        if (takeMore)
        {
            foreach (var item in await store.WaitingAsync(lastId, ct))
            {
                queue.Add(item);
                lastId = item.Id;
            }

            (next, outdated) = queue.Take(SideBySide - underWay.Count);
        }

        if (outcomes.Count + next.Count == 0) return;
        var refused = Refused();
        try
        {
            var savedOutcomes = await store.WriteAsync(outcomes, next,
                [.. outdated.Select(i => (i, OutboxState.Superseded)), .. refused], ct);
            await FollowAsync(savedOutcomes, refused, ct);
        }
        catch
        {
            foreach (var item in next) queue.Later(item, SlowPoll);
            foreach (var item in outdated) queue.Add(item);
            throw;
        }
    }

    /// <summary>Other rows of chats that just refused. None is tried until the person comes back.</summary>
    private List<(Queued Item, OutboxState State)> Refused() =>
    [
        .. from outcome in outcomes
           where outcome.Delivery is Delivery.Unreachable && outcome.Item.Priority != Priority.Answer
           from item in queue.Of(outcome.Item.ChatId)
           where item.Id != outcome.Item.Id
           select (item, OutboxState.Unreachable),
    ];

    private async Task FollowAsync(
        OutboxStore.SavedOutcomes savedOutcomes, List<(Queued Item, OutboxState State)> refused, CancellationToken ct)
    {
        outcomes = [];
        foreach (var (item, _) in refused) queue.Drop(item);
        foreach (var item in savedOutcomes.Needless) queue.Finish(item);
        foreach (var (outcome, again) in savedOutcomes.Settled)
        {
            underWay.Remove(outcome.Item.Id);
            if (outcome.Delivery is Delivery.Wait { Everyone: true } wait) queue.PauseAll(wait.For);
            if (again is { } pause) queue.Later(outcome.Item, pause);
            else queue.Finish(outcome.Item);
        }

        foreach (var planned in savedOutcomes.Errands) underWay[planned.Item.Id] = RunAsync(planned);
        foreach (var (outcome, _) in savedOutcomes.Settled) await reachability.NoteAsync(outcome, ct);
    }

    private async Task RunAsync(PlannedCall planned)
    {
        arrived.Enqueue(await executor.RunAsync(planned, hurry.Token));
        signal.Ring();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The outbox could not be read or written")]
    private static partial void RoundFailed(ILogger log, Exception fault);
}
