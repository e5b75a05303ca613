using GangguanBot.Recaps;
using Hangfire;

namespace GangguanBot.Jobs;

/// <summary>The recaps as a job: what a run could not send the next one sends.</summary>
public sealed class RecapJob(RecapRound round)
{
    private const int SecondsToWait = 60;

    [AutomaticRetry(Attempts = 0)]
    [DisableConcurrentExecution(SecondsToWait)]
    public Task RunAsync(CancellationToken ct) => round.RunAsync(ct);
}
