using Hangfire;

namespace GangguanBot.Jobs;

/// <summary>A run of a routine, as Hangfire calls it. It is not tried again: what a run could not do the next one does.</summary>
[OneAtATime, ShortHistory, AutomaticRetry(Attempts = 0)]
public sealed class RoutineJob(IServiceProvider services, ChasingSettings chasing)
{
    [JobDisplayName("{0}")]
    public Task RunAsync(string name, CancellationToken ct) => RecurringJobs.All(chasing.SweepSeconds).Single(r => r.Name == name).RunAsync(services, ct);
}
