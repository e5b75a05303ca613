using GangguanBot.Storage;
using GangguanBot.Storage.Retention;
using GangguanBot.Watchdog;
using Hangfire;

namespace GangguanBot.Jobs;

/// <summary>
/// Jobs that have failed for good. Hangfire keeps them for ever; here they count for a day, and are there to be looked at for a week.
/// </summary>
/// <param name="clock">The real one, which Hangfire's instants are of.</param>
sealed class FailedJobs(JobStorage storage, IBackgroundJobClient jobs, TimeProvider clock)
{
    /// <summary>Failures that are looked through.</summary>
    private const int Most = 1000;

    private static readonly TimeSpan Fresh = TimeSpan.FromDays(1), Kept = TimeSpan.FromDays(7);

    /// <summary>When those of the last day have failed.</summary>
    public IReadOnlyList<DateTimeOffset> Lately => [.. All.Where(f => Age(f.At) < Fresh).Select(f => f.At)];

    private IEnumerable<FailedJob> All =>
        from failed in storage.GetMonitoringApi().FailedJobs(0, Most)
        where failed.Value is not null // it goes at this moment
        let job = failed.Value.Job
        select new FailedJob(failed.Key, new(failed.Value.FailedAt ?? default, TimeSpan.Zero), job?.Type == typeof(RoutineJob)
            ? job.Args[0] as string : null);

    /// <summary>A routine has run: this run stands for the earlier ones, whatever became of it.</summary>
    public void RanAgain(string routine) => Discard(All.Where(f => f.Routine == routine));

    /// <returns>How many were too old.</returns>
    public int DiscardOld(int most) => Discard(All.Where(f => Age(f.At) > Kept).Take(most));

    private int Discard(IEnumerable<FailedJob> failed) => failed.ToList().Count(f => jobs.Delete(f.Id));

    private TimeSpan Age(DateTimeOffset at) => clock.GetUtcNow() - at;

    private sealed record FailedJob(string Id, DateTimeOffset At, string? Routine);
}

/// <summary>Reports failed jobs. They are no reason to restart: <c>/health/ready</c> names them and stays well.</summary>
sealed class JobsWatch(FailedJobs failed) : IWatched
{
    public Task<Trouble?> LookAsync(BotDb db, DateTimeOffset patient, CancellationToken ct) =>
        Task.FromResult(failed.Lately is { Count: > 0 } lately ? new Trouble(TroubleKind.JobsFailed, lately.Min(), lately.Count) : null);
}

/// <summary>Every night with all else that is too old.</summary>
sealed class FailedJobsExpiry(FailedJobs failed) : IExpiry
{
    public Task<int> DiscardAsync(int most, CancellationToken ct) => Task.FromResult(failed.DiscardOld(most));
}
