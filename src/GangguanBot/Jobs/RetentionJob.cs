using GangguanBot.Storage.Retention;
using Hangfire;

namespace GangguanBot.Jobs;

/// <summary>What is too old goes; what a night could not do the next one does.</summary>
public sealed class RetentionJob(RetentionRun retention)
{
    private const int SecondsToWait = 60;

    [AutomaticRetry(Attempts = 0)]
    [DisableConcurrentExecution(SecondsToWait)]
    public Task RunAsync(CancellationToken ct) => retention.RunAsync(ct);
}
