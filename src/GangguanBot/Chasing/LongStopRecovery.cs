using GangguanBot.Storage;
using GangguanBot.Tickets.Lists;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Chasing;

/// <summary>After a stop so long that presses were lost, open cards are posted again.</summary>
public sealed class LongStopRecovery(BotDb db, WaitingCards cards, TimeProvider clock, StartedAt started)
{
    public async Task RunAsync(TimeSpan longStop, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var sweepPulse = await db.Set<SweepPulse>().OrderBy(p => p.Id).FirstOrDefaultAsync(ct);
        if (sweepPulse is null) db.Add(sweepPulse = new SweepPulse { At = now });

        // Only the first sweep of a process can follow a stop; a clock that is moved is none.
        if (started.IsFirstSweep() && now - sweepPulse.At > longStop) await cards.PostAllAsync(ct);
        sweepPulse.At = now;
    }
}

/// <summary>Whether this process has swept before.</summary>
public sealed class StartedAt
{
    private int _sweeps;

    public bool IsFirstSweep() => Interlocked.Increment(ref _sweeps) == 1;
}
