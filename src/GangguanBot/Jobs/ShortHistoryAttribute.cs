using Hangfire.Common;
using Hangfire.States;
using Hangfire.Storage;

namespace GangguanBot.Jobs;

/// <summary>Keeps the last minutes of jobs that run every few seconds: a day of them would be ten thousand rows that say nothing.</summary>
[AttributeUsage(AttributeTargets.Class)]
sealed class ShortHistoryAttribute : JobFilterAttribute, IApplyStateFilter
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    public void OnStateApplied(ApplyStateContext context, IWriteOnlyTransaction transaction)
    {
        if (context.BackgroundJob.Job.Queue == Queues.Chasing) context.JobExpirationTimeout = Kept;
    }

    public void OnStateUnapplied(ApplyStateContext context, IWriteOnlyTransaction transaction) { }
}
