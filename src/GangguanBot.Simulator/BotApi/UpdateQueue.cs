using System.Text.Json.Nodes;

namespace GangguanBot.Simulator.BotApi;

/// <summary>An update waiting for the bot. Those of one lane are in order: a chat's messages, a person's presses (the two are not ordered
/// against each other).</summary>
internal sealed record PendingUpdate(long Id, JsonObject Json, string Lane, DateTimeOffset Expires);

/// <summary>Updates the bot has not confirmed yet. Messages live 24 hours, presses 150 seconds, by the office clock.</summary>
public sealed class UpdateQueue : IDisposable
{
    private static readonly string[] LeftOutByDefault = ["chat_member", "message_reaction", "message_reaction_count"];

    private readonly TelegramOptions _options;
    private readonly Lock _gate = new();
    private readonly List<PendingUpdate> _pending = [];
    private readonly Pulse _pulse = new();
    private CancellationTokenSource? _poller;
    private long _lastId;

    internal UpdateQueue(TelegramOptions options)
    {
        _options = options;
        _lastId = options.FirstUpdateId - 1;
        Webhook = new Webhook(this, options);
    }

    /// <summary>The kinds asked for by the last getUpdates or setWebhook that named any; empty means the default.</summary>
    internal IReadOnlyList<string> Allowed { get; set; } = [];
    internal Webhook Webhook { get; }

    /// <summary>Updates waiting now.</summary>
    public int Count { get { lock (_gate) return Alive().Count; } }

    internal void Add(string kind, JsonObject content, string lane)
    {
        if (Allowed.Count > 0 ? !Allowed.Contains(kind) : LeftOutByDefault.Contains(kind))
            return;
        lock (_gate)
        {
            var life = kind == "callback_query" ? ButtonPress.Life : TimeSpan.FromHours(24);
            var id = ++_lastId;
            _pending.Add(new PendingUpdate(id, new JsonObject { ["update_id"] = id, [kind] = content }, lane, _options.Clock.GetUtcNow()
                + life));
        }
        _pulse.Beat();
        Webhook.Wake();
    }

    /// <summary>One getUpdates: confirms below the offset, then waits for something to give. A later poller ends an earlier one.</summary>
    internal async Task<JsonArray> Poll(long offset, int limit, TimeSpan timeout, CancellationToken gone)
    {
        if (Webhook.IsSet)
            throw Refusal.Conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        using var turn = CancellationTokenSource.CreateLinkedTokenSource(gone);
        if (Interlocked.Exchange(ref _poller, turn) is { } older)
            await Cancel(older);
        try
        {
            return await Wait(offset, limit, timeout, turn.Token);
        }
        catch (OperationCanceledException) when (!gone.IsCancellationRequested)
        {
            throw Refusal.Conflict(Webhook.IsSet
                ? "terminated by setWebhook request"
                : "terminated by other getUpdates request; make sure that only one bot instance is running");
        }
        finally
        {
            Interlocked.CompareExchange(ref _poller, null, turn);
        }
    }

    private async Task<JsonArray> Wait(long offset, int limit, TimeSpan timeout, CancellationToken cancelled)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var next = _pulse.Next;
            var batch = Take(offset, limit);
            var left = timeout - TimeProvider.System.GetElapsedTime(began);
            if (batch.Count > 0 || left <= TimeSpan.Zero)
                return batch;
            await Task.WhenAny(next, Task.Delay(left, TimeProvider.System, cancelled)).WaitAsync(cancelled);
            cancelled.ThrowIfCancellationRequested();
        }
    }

    private JsonArray Take(long offset, int limit)
    {
        lock (_gate)
        {
            var alive = Alive();
            if (offset < 0)
                _pending.RemoveRange(0, Math.Max(0, alive.Count + (int)offset));
            else
                _pending.RemoveAll(update => update.Id < offset);
            return [.. _pending.Take(limit).Select(update => update.Json.DeepClone())];
        }
    }

    internal async Task StopPolling()
    {
        if (Interlocked.Exchange(ref _poller, null) is { } poller)
            await Cancel(poller);
    }

    internal IReadOnlyList<PendingUpdate> Pending { get { lock (_gate) return [.. Alive()]; } }

    internal void Confirm(PendingUpdate update)
    {
        lock (_gate)
            _pending.Remove(update);
    }

    internal void Drop()
    {
        lock (_gate)
            _pending.Clear();
    }

    internal void Clear()
    {
        Drop();
        Webhook.Delete();
        Allowed = [];
    }

    public void Dispose() => Webhook.Dispose();

    private List<PendingUpdate> Alive()
    {
        var now = _options.Clock.GetUtcNow();
        _pending.RemoveAll(update => update.Expires < now);
        return _pending;
    }

    private static async Task Cancel(CancellationTokenSource poller)
    {
        try
        {
            await poller.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // it ended by itself in the same moment
        }
    }
}
