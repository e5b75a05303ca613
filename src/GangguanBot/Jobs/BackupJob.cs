using GangguanBot.Storage.Backup;
using Hangfire;

namespace GangguanBot.Jobs;

/// <summary>The nightly backup; of one that did not come to pass the watchdog tells.</summary>
public sealed class BackupJob(BackupRun backup, BackupSettings settings)
{
    private const int SecondsToWait = 60;

    [AutomaticRetry(Attempts = 0)]
    [DisableConcurrentExecution(SecondsToWait)]
    public Task RunAsync(CancellationToken ct) => settings.Enabled ? backup.RunAsync(ct) : Task.CompletedTask;
}
