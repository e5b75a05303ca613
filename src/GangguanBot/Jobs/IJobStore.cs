using Hangfire;
using Hangfire.InMemory;

namespace GangguanBot.Jobs;

/// <summary>The storage of jobs.</summary>
interface IJobStore
{
    /// <summary>How often it is looked for recurring jobs and retries that are due.</summary>
    TimeSpan ClockPace { get; }

    /// <summary>Touches nothing yet.</summary>
    JobStorage Make();

    /// <summary>When the bot has its database, and before any job runs.</summary>
    Task OpenAsync(CancellationToken ct);
}

/// <summary>In the process: it forgets them with its end, and what waits is found in our own tables at the next start.</summary>
sealed class MemoryJobs : IJobStore
{
    public TimeSpan ClockPace => TimeSpan.FromSeconds(1);

    public JobStorage Make() => new InMemoryStorage(new() { MaxExpirationTime = TimeSpan.FromDays(1) });

    public Task OpenAsync(CancellationToken ct) => Task.CompletedTask;
}
