using GangguanBot.Settings;
using Hangfire;

namespace GangguanBot.Jobs;

/// <summary>A run of a routine, as Hangfire calls it. It is not tried again: what a run could not do the next one does.</summary>
[OneAtATime, ShortHistory, AutomaticRetry(Attempts = 0)]
public sealed class RoutineJob(IServiceProvider services)
{
    [JobDisplayName("{0}")]
    public async Task RunAsync(string name, CancellationToken ct)
    {
        var routine = RecurringJobs.All(services.GetRequiredService<ChasingSettings>().SweepSeconds).Single(r => r.Name == name);
        try
        {
            await routine.RunAsync(services, ct);
        }
        finally
        {
            services.GetRequiredService<FailedJobs>().RanAgain(name);
        }
    }
}
