using GangguanBot.Chasing;
using GangguanBot.Chat.Receiving;
using GangguanBot.Chat.Sending;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Watchdog;

/// <summary>How patient the watchdog is.</summary>
/// <param name="Sweep">Without a heartbeat; never less than two sweeps.</param>
/// <param name="Message">The oldest one that is neither handled nor sent.</param>
public sealed record WatchLimits(TimeSpan Sweep, TimeSpan Message)
{
    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(5);

    /// <param name="sweepSeconds"><c>Chasing:SweepSeconds</c>.</param>
    public static WatchLimits For(int sweepSeconds) => new(TimeSpan.FromSeconds(Math.Max(Usual.TotalSeconds, 2 * sweepSeconds)), Usual);
}

/// <summary>Looks at the traces that sweep, sender and inbox worker leave in the database; it asks none of them.</summary>
public sealed partial class TroubleFinder(
    IDbContextFactory<BotDb> databases, WatchLimits limits, SopTables sop, IEnumerable<IWatched> others, TimeProvider clock,
        ILogger<TroubleFinder> log)
{
    /// <summary>A bot that has just started is given the time it was away.</summary>
    private readonly DateTimeOffset started = clock.GetUtcNow();

    /// <summary>Everything that is wrong at this moment; empty: the bot is well. Never throws for what the database does.</summary>
    public Task<IReadOnlyList<Trouble>> LookAsync(CancellationToken ct = default) => LookAsync(started, ct);

    /// <summary>The same without the patience that a start gives: whether an old trouble is really over.</summary>
    public Task<IReadOnlyList<Trouble>> LookStrictlyAsync(CancellationToken ct = default) => LookAsync(DateTimeOffset.MinValue, ct);

    private async Task<IReadOnlyList<Trouble>> LookAsync(DateTimeOffset patient, CancellationToken ct)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            List<Trouble?> seen =
            [
                await SweepAsync(db, patient, ct), await InboxAsync(db, patient, ct), await OutboxAsync(db, patient, ct),
                await RefusedAsync(db, ct), await StepsAsync(db, ct),
            ];
            foreach (var other in others) seen.Add(await other.LookAsync(db, patient, ct));
            return [.. seen.OfType<Trouble>()];
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            CannotLook(log, fault);
            return [new Trouble(TroubleKind.DatabaseFails)];
        }
    }

    private async Task<Trouble?> SweepAsync(BotDb db, DateTimeOffset patient, CancellationToken ct)
    {
        var beat = await db.Set<SweepPulse>().OrderBy(p => p.Id).Select(p => (DateTimeOffset?)p.At).FirstOrDefaultAsync(ct);
        var last = beat > patient ? beat.Value : patient;
        return clock.GetUtcNow() - last > limits.Sweep ? new Trouble(TroubleKind.SweepStandsStill, last) : null;
    }

    private async Task<Trouble?> OutboxAsync(BotDb db, DateTimeOffset patient, CancellationToken ct)
    {
        var before = clock.GetUtcNow() - limits.Message;
        var stuck = await OutboxHealth.StuckAsync(db, before, ct);
        if (patient > before || await stuck.OrderBy(r => r.CreatedAt).FirstOrDefaultAsync(ct) is not { CreatedAt: var oldest }) return null;
        return new Trouble(TroubleKind.MessagesUnsent, oldest, await stuck.CountAsync(ct));
    }

    private async Task<Trouble?> RefusedAsync(BotDb db, CancellationToken ct) =>
        await OutboxHealth.RefusedAsync(db, clock.GetUtcNow().AddDays(-1), ct) is > 0 and var refused
            ? new Trouble(TroubleKind.MessagesRefused, Count: refused) : null;

    /// <summary>Updates wait and none is done. A chat that has sent hundreds waits for itself alone.</summary>
    private async Task<Trouble?> InboxAsync(BotDb db, DateTimeOffset patient, CancellationToken ct)
    {
        var before = clock.GetUtcNow() - limits.Message;
        var late = db.Set<InboxRow>().Where(r => r.State == InboxState.Waiting && r.ReceivedAt < before);
        if (patient > before || await late.OrderBy(r => r.Id).FirstOrDefaultAsync(ct) is not { ReceivedAt: var oldest }) return null;
        return await db.Set<InboxRow>().AnyAsync(r => r.DoneAt >= before, ct)
            ? null : new Trouble(TroubleKind.UpdatesWaiting, oldest, await late.CountAsync(ct));
    }

    /// <summary>Asked from the open tickets on: the last stays of closed ones have no due instant either, and are many.</summary>
    private async Task<Trouble?> StepsAsync(BotDb db, CancellationToken ct)
    {
        var working = sop.Open;
        var lost = await db.Set<Ticket>()
            .CountAsync(t => working.Contains(t.Step) && !t.Visits.Any(v => v.LeftAt == null && v.DueAt != null), ct);
        return lost > 0 ? new Trouble(TroubleKind.NoDueInstant, Count: lost) : null;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The watchdog cannot read the database")]
    private static partial void CannotLook(ILogger log, Exception fault);
}
