using GangguanBot.Chasing;
using Hangfire;

namespace GangguanBot.Jobs;

/// <summary>The sweep as a job: one at a time, and what a run could not do the next one does.</summary>
public sealed class SweepJob(Sweep sweep)
{
    private const int SecondsToWait = 60;

    [AutomaticRetry(Attempts = 0)]
    [DisableConcurrentExecution(SecondsToWait)]
    public Task RunAsync(CancellationToken ct) => sweep.RunAsync(ct);
}
