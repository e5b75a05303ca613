using System.Linq.Expressions;
using Hangfire;

namespace GangguanBot.Jobs;

/// <summary>
/// Everything that runs again and again, one line each, the time in words beside the cron; hours are the office's own. Hangfire is
/// only the clock: what is due stands in our own tables, so a missed run loses nothing and a run too many does no harm.
/// </summary>
sealed class RecurringJobs(IRecurringJobManager jobs, OfficeSettings office, ChasingSettings chasing) : IHostedService
{
    /// <summary>What admins read of each is the phrase <c>job.{name}</c>.</summary>
    internal static readonly IReadOnlyList<string> Names = ["sweep", "recaps", "retention", "backup", "verify"];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        Add<SweepJob>("sweep", job => job.RunAsync(CancellationToken.None), Every(chasing.SweepSeconds)); // every 15 s: is anything due?
        Add<RetentionJob>("retention", job => job.RunAsync(CancellationToken.None), Cron.Daily(2, 30)); // every night at 02.30: what is too old goes
        // As often: is a recap due? The day's at 15.30 on working days, the week's on Monday and the month's on the 1st at 08.00.
        Add<RecapJob>("recaps", job => job.RunAsync(CancellationToken.None), Every(chasing.SweepSeconds));
        Add<BackupJob>("backup", job => job.RunAsync(CancellationToken.None), Cron.Daily(1, 30)); // every night at 01.30, before what is too old goes
        Add<VerifyJob>("verify", job => job.RunAsync(CancellationToken.None), Cron.Daily(3, 30)); // every night at 03.30: has anybody changed the journals?
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Cron with seconds; from a minute upwards in whole minutes.</summary>
    internal static string Every(int seconds) => seconds < 60 ? $"*/{seconds} * * * * *" : $"0 */{seconds / 60} * * * *";

    private void Add<T>(string name, Expression<Func<T, Task>> act, string cron)
    {
        if (!Names.Contains(name)) throw new InvalidOperationException($"the job '{name}' is not in {nameof(Names)}");
        jobs.AddOrUpdate(name, act, cron, new RecurringJobOptions { TimeZone = office.Zone });
    }
}
