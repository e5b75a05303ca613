using System.Threading.Channels;
using GangguanBot.Chat.Receiving;
using GangguanBot.Chat.Sending;

namespace GangguanBot.Chat;

/// <summary>Wakes one listener. Rung many times while nobody listens, it is heard once.</summary>
public abstract class Signal(TimeProvider clock)
{
    private readonly Channel<bool> rung =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => rung.Writer.TryWrite(true);

    /// <summary>
    /// Returns when it rings, when <paramref name="atMost"/> has passed, or when <paramref name="ct"/> is cancelled; never throws.
    /// </summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken ct)
    {
        using var timer = new CancellationTokenSource(atMost, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, timer.Token);
        await ((Task)rung.Reader.WaitToReadAsync(either.Token).AsTask()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        rung.Reader.TryRead(out _);
    }
}

/// <summary>There is something to do for the <see cref="InboxWorker"/>.</summary>
public sealed class InboxSignal(TimeProvider clock) : Signal(clock);

/// <summary>There is something to do for the <see cref="OutboxSender"/>.</summary>
public sealed class OutboxSignal(TimeProvider clock) : Signal(clock);
