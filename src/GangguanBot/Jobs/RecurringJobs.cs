using GangguanBot.Administration.Journal;
using GangguanBot.Chasing;
using GangguanBot.Languages;
using GangguanBot.Recaps;
using GangguanBot.Settings;
using GangguanBot.Storage.Backup;
using GangguanBot.Storage.Retention;
using Hangfire;
using Hangfire.Storage;

namespace GangguanBot.Jobs;

/// <summary>The recurring jobs.</summary>
/// <param name="Name">The name of the job; admins read the phrase <c>job.{name}</c>.</param>
/// <param name="Cron">In the office's own hours.</param>
sealed record Routine(string Name, string Queue, string Cron, Func<IServiceProvider, CancellationToken, Task> RunAsync);

/// <summary>
/// All routines, one line each, the time in words beside the cron. Hangfire is only the clock: what is due stands in our own tables, so a
/// missed run loses nothing and a run too many does no harm.
/// </summary>
sealed class RecurringJobs(IJobStore store, JobStorage storage, IRecurringJobManager jobs, OfficeSettings office, ChasingSettings chasing)
    : IHostedService
{
    [PhraseFamily("job.")]
    internal static readonly IReadOnlyList<string> Names = [.. All(new ChasingSettings().SweepSeconds).Select(r => r.Name)];

    internal static IReadOnlyList<Routine> All(int sweepSeconds) =>
    [
        Of<Sweep>("sweep", Queues.Chasing, Every(sweepSeconds), (sweep, ct) => sweep.RunAsync(ct)), // every 15 s: is anything due?
        // As often: is a recap due? The day's at 15.30 on working days, the week's on Monday and the month's on the 1st at 08.00.
        Of<RecapRound>("recaps", Queues.Chasing, Every(sweepSeconds), (recaps, ct) => recaps.RunAsync(ct)),
        // Every minute, and at the start: does work wait that has no job?
        Of<ForgottenRows>("forgotten", Queues.Chasing, Cron.Minutely(), (forgottenRows, ct) => forgottenRows.RunAsync(ct)),
        // Every night at 01.30, before what is too old goes.
        Of<BackupRun>("backup", Queues.Background, Cron.Daily(1, 30), (backup, ct) => backup.EveryNightAsync(ct)),
        // Every night at 02.30: what is too old goes.
        Of<RetentionRun>("retention", Queues.Background, Cron.Daily(2, 30), (retention, ct) => retention.RunAsync(ct)),
        // Every night at 03.30: has anybody changed the journals?
        Of<JournalCheck>("verify", Queues.Background, Cron.Daily(3, 30), (check, ct) => check.RunAsync(asker: null, ct)),
    ];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await store.OpenAsync(cancellationToken);
        foreach (var gone in Listed().Except(Names)) jobs.RemoveIfExists(gone);
        var hours = new RecurringJobOptions { TimeZone = office.Zone };
        foreach (var (name, queue, cron, _) in All(chasing.SweepSeconds))
            jobs.AddOrUpdate<RoutineJob>(name, queue, job => job.RunAsync(name, CancellationToken.None), cron, hours);
        jobs.Trigger("forgotten");
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Cron with seconds; from a minute upwards in whole minutes.</summary>
    internal static string Every(int seconds) => seconds < 60 ? $"*/{seconds} * * * * *" : $"0 */{seconds / 60} * * * *";

    private List<string> Listed()
    {
        using var connection = storage.GetConnection();
        return [.. connection.GetRecurringJobs().Select(r => r.Id)];
    }

    private static Routine Of<T>(string name, string queue, string cron, Func<T, CancellationToken, Task> run) where T : notnull =>
        new(name, queue, cron, (services, ct) => run(services.GetRequiredService<T>(), ct));
}
