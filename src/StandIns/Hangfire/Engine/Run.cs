using Hangfire.Common;
using Quartz;

namespace Hangfire.Engine;

/// <summary>One run of a job, in a scope of its own. What it throws is logged by Quartz, which then retries or waits for the next time.</summary>
internal sealed class Run(HostServices host) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, host.Lifetime.ApplicationStopping);
        var job = (Job)context.MergedJobDataMap[RecurringJobs.JobKeyName]!;
        await using var scope = host.Services.CreateAsyncScope();
        try
        {
            await job.Run(scope.ServiceProvider, stop.Token);
        }
        catch (OperationCanceledException) when (host.Lifetime.ApplicationStopping.IsCancellationRequested)
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
