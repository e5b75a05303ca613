using Hangfire.Common;
using Quartz;

namespace Hangfire.Engine;

/// <summary>Recurring jobs as Quartz jobs, each with one cron trigger.</summary>
internal sealed class RecurringJobs(JobServer server) : IRecurringJobManager
{
    internal const string JobKeyName = "job";

    public void AddOrUpdate(string recurringJobId, Job job, string cronExpression, RecurringJobOptions options)
    {
        ArgumentNullException.ThrowIfNull(recurringJobId);
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(options);
        var cron = CronDialect.ToQuartz(cronExpression).WithTimeZone(options.TimeZone);

        RemoveIfExists(recurringJobId);
        var detail = JobBuilder.Create<Run>()
            .WithIdentity(recurringJobId)
            .UsingJobData(JobKeyName, job)
            .DisallowConcurrentExecution(job.Filter<DisableConcurrentExecutionAttribute>() is not null)
            .StoreDurably()
            .Build();
        if (cron.GetNextValidTimeAfter(TimeProvider.System.GetUtcNow()) is null)
        {
            Wait(Scheduler.AddJob(detail));
            return;
        }
        var schedule = CronScheduleBuilder.Create(cron).InTimeZone(options.TimeZone).WithMisfireInstruction(options.MisfireHandling switch
        {
            MisfireHandlingMode.Strict => CronTriggerMisfireInstruction.IgnoreMisfires,
            MisfireHandlingMode.Ignorable => CronTriggerMisfireInstruction.DoNothing,
            _ => CronTriggerMisfireInstruction.FireAndProceed,
        });
        Wait(Scheduler.ScheduleJob(detail, TriggerBuilder.Create().WithSchedule(schedule).WithRetryPolicy(RetriesOf(job)).Build()));
    }

    public void Trigger(string recurringJobId)
    {
        if (Wait(Scheduler.GetJobDetail(new JobKey(recurringJobId))) is not { } detail) return;
        var job = (Job)detail.JobDataMap[JobKeyName]!;
        Wait(Scheduler.ScheduleJob(TriggerBuilder.Create().ForJob(detail).StartNow().WithRetryPolicy(RetriesOf(job)).Build()));
    }

    public void RemoveIfExists(string recurringJobId) => Wait(Scheduler.DeleteJob(new JobKey(recurringJobId)));

    private IScheduler Scheduler => server.Scheduler;

    private static RetryPolicy RetriesOf(Job job)
    {
        TimeSpan[] delays = [.. (job.Filter<AutomaticRetryAttribute>() ?? new AutomaticRetryAttribute()).Delays];
        return delays.Length == 0 ? RetryPolicy.None : RetryPolicy.Explicit(delays);
    }

    // Hangfire's interface is synchronous; the store in memory answers at once.
    private static T Wait<T>(ValueTask<T> answer) => answer.AsTask().GetAwaiter().GetResult();

    private static void Wait(ValueTask answer) => answer.AsTask().GetAwaiter().GetResult();
}
