using Hangfire.Common;
using Hangfire.States;
using Hangfire.Storage;

namespace GangguanBot.Jobs;

/// <summary>Of what runs every few seconds the last minutes are kept: a day of it would be ten thousand jobs that say nothing.</summary>
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
