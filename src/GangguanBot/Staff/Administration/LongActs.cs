using System.Collections.Concurrent;
using GangguanBot.Chat;

namespace GangguanBot.Staff.Administration;

/// <summary>
/// What takes longer than a press may: it is done beside the chat, while "… is typing" is shown, and says itself what came of it. One of a kind at a time; when the bot
/// stops it is broken off.
/// </summary>
public sealed partial class LongActs(IServiceScopeFactory scopes, ITransport transport, TimeProvider clock, ILogger<LongActs> log) : IHostedService, IDisposable
{
    /// <summary>Telegram shows an action for five seconds.</summary>
    private static readonly TimeSpan Typing = TimeSpan.FromSeconds(4);

    private readonly ConcurrentDictionary<string, Task> running = new();
    private readonly CancellationTokenSource stop = new();

    /// <param name="kind">What it is: of each, one runs at a time.</param>
    /// <param name="act">In a scope of its own; it saves what it changes.</param>
    /// <returns><c>false</c>: one of the kind is running already.</returns>
    public bool Start(string kind, long chat, Func<IServiceProvider, CancellationToken, Task> act)
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (stop.IsCancellationRequested || !running.TryAdd(kind, begun.Task)) return false;
        _ = RunAsync(kind, chat, act, begun);
        return true;
    }

    public bool IsRunning(string kind) => running.ContainsKey(kind);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stop.CancelAsync();
        await Task.WhenAll(running.Values);
    }

    public void Dispose() => stop.Dispose();

    private async Task RunAsync(string kind, long chat, Func<IServiceProvider, CancellationToken, Task> act, TaskCompletionSource begun)
    {
        await Task.Yield();
        using var typing = new PeriodicTimer(Typing, clock);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var done = act(scope.ServiceProvider, stop.Token);
            for (var tick = Tick(); !done.IsCompleted; tick = Tick())
            {
                await transport.DeliverAsync(chat, new Parcel.Typing(), messageId: null, stop.Token);
                await Task.WhenAny(done, tick);
                if (!tick.IsCompleted) break; // the timer waits for one at a time
            }

            await done;
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            Failed(log, fault, kind);
        }
        catch (OperationCanceledException)
        {
            // the bot stops
        }
        finally
        {
            running.TryRemove(kind, out _);
            begun.SetResult();
        }

        Task Tick() => typing.WaitForNextTickAsync(stop.Token).AsTask();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Kind} failed")]
    private static partial void Failed(ILogger log, Exception fault, string kind);
}
