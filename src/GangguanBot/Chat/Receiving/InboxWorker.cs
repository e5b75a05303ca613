using System.Collections.Concurrent;
using GangguanBot.Chat.Routing;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Chat.Receiving;

/// <summary>Takes updates from the inbox: chats side by side, in one chat one at a time and in order. Lock, then load.</summary>
public sealed partial class InboxWorker(
    IDbContextFactory<BotDb> databases, UpdateHandler handler, FileFetching files, RouteTable routes, InboxSignal signal,
    TimeProvider clock,
    ILogger<InboxWorker> log) : BackgroundService
{
    private const int SideBySide = 8;

    /// <summary>In case a ring was lost; also the pause after the database failed.</summary>
    private static readonly TimeSpan SlowPoll = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim slots = new(SideBySide);
    private readonly ConcurrentDictionary<long, bool> busy = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Started(log, routes.Commands.Count, routes.Buttons.Count, routes.Dialogues.Count);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (var chat in await WaitingChatsAsync(stoppingToken))
                    if (busy.TryAdd(chat, true)) _ = Task.Run(() => LaneAsync(chat, stoppingToken), CancellationToken.None);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LookingFailed(log, e);
            }
            catch (OperationCanceledException)
            {
                break;
            }

            await signal.WaitAsync(SlowPoll, stoppingToken);
        }

        // Updates that have a slot finish first.
        for (var i = 0; i < SideBySide; i++) await slots.WaitAsync(CancellationToken.None);
    }

    public override void Dispose()
    {
        slots.Dispose();
        base.Dispose();
    }

    private async Task LaneAsync(long chat, CancellationToken ct)
    {
        try
        {
            var (lane, fetched) = (new FileFetching.Lane(), (FetchedFile?)null);
            while (await TurnAsync(chat, fetched, ct) is { } next)
            {
                if (next.Awaits is { } awaited) fetched = await files.FetchAsync(awaited, lane, ct); // outside of the slots
                else if (next.Pause > TimeSpan.Zero) await Task.Delay(next.Pause, clock, ct);
                else fetched = null;
            }
        }
        catch (Exception e)
        {
            if (ct.IsCancellationRequested) return;
            LaneFailed(log, e, chat);
            await Task.Delay(SlowPoll, clock, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        // Something may have come between the last look and here.
        busy.TryRemove(chat, out _);
        signal.Ring();
    }

    private async Task<NextTurn?> TurnAsync(long chat, FetchedFile? fetched, CancellationToken ct)
    {
        await slots.WaitAsync(ct);
        try
        {
            return await handler.NextAsync(chat, fetched, ct);
        }
        finally
        {
            slots.Release();
        }
    }

    private async Task<List<long>> WaitingChatsAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Set<InboxRow>().Where(r => r.State == InboxState.Waiting).Select(r => r.ChatId).Distinct().ToListAsync(ct);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Listening to {Commands} commands, {Buttons} buttons, {Dialogues} dialogues")]
    private static partial void Started(ILogger log, int commands, int buttons, int dialogues);

    [LoggerMessage(Level = LogLevel.Error, Message = "The inbox could not be read")]
    private static partial void LookingFailed(ILogger log, Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "The lane of chat {Chat} broke off")]
    private static partial void LaneFailed(ILogger log, Exception fault, long chat);
}
