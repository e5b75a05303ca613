using Hangfire.Common;
using Quartz;

namespace Hangfire.Engine;

/// <summary>One run of a job, in a scope of its own. What it throws is logged by Quartz, which then retries or waits for the next time.</summary>
internal sealed class Run(IServiceProvider services, IHostApplicationLifetime host) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, host.ApplicationStopping);
        var job = (Job)context.MergedJobDataMap[RecurringJobs.JobKeyName]!;
        await job.Run(services, stop.Token);
    }
}
