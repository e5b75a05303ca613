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
        try
        {
            await job.Run(services, stop.Token);
        }
        catch (OperationCanceledException) when (host.ApplicationStopping.IsCancellationRequested)
        {
            // The host is going down and the job has heard of it: no failure.
        }
        catch (Exception failure)
        {
            // Wrapped, since Quartz logs what comes bare twice.
            throw new JobExecutionException(failure);
        }
    }
}
