using GangguanBot.Staff.Administration.Journal;
using Hangfire;

namespace GangguanBot.Jobs;

/// <summary>The journals are checked; what a night could not do the next one does.</summary>
public sealed class VerifyJob(JournalCheck check)
{
    private const int SecondsToWait = 60;

    [AutomaticRetry(Attempts = 0)]
    [DisableConcurrentExecution(SecondsToWait)]
    public Task RunAsync(CancellationToken ct) => check.RunAsync(asker: null, ct);
}
