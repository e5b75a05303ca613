using System.Runtime.CompilerServices;
using GangguanBot.Chat;
using GangguanBot.Settings;
using GangguanBot.Storage.Background;
using GangguanBot.Storage.Retention;
using GangguanBot.Watchdog;
using Hangfire;
using Hangfire.AspNetCore;

namespace GangguanBot.Jobs;

static class JobServices
{
    /// <summary>
    /// One worker for each routine of the lane: a slow one never holds up the others, and <see cref="OneAtATimeAttribute"/> lets no second
    /// run of it in.
    /// </summary>
    private static readonly int Chasers = RecurringJobs.All(1).Count(r => r.Queue == Queues.Chasing);

    public static IServiceCollection AddJobs(this IServiceCollection services, JobsSettings settings, StorageSettings storage)
    {
        IJobStore store = settings.Storage == JobStorageKind.Postgres ? OnPostgres(storage) : new MemoryJobs();
        services.AddSingleton(store);
        services.AddHangfire((s, hangfire) => hangfire
            .UseLogProvider(new JobsLog(s.GetRequiredService<ILoggerFactory>()))
            .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings());

        // Hangfire would take these two from static properties, which the newest host in the process has set.
        services.AddSingleton(s =>
        {
            s.GetRequiredService<IGlobalConfiguration>(); // the log, before the storage asks for it
            return store.Make();
        });
        services.AddSingleton<JobActivator>(s => new AspNetCoreJobActivator(s.GetRequiredService<IServiceScopeFactory>()));

        services.AddHostedService<RecurringJobs>().AddTransient<RoutineJob>().AddSingleton<IHealthLine, JobsHealth>();
        services.AddSingleton<BackgroundJobs>().AddSingleton<IBackground>(s => s.GetRequiredService<BackgroundJobs>());
        services.AddTransient<RowJob>().AddSingleton<ForgottenRows>();
        services.AddSingleton(s => ActivatorUtilities.CreateInstance<FailedJobs>(s, TimeProvider.System));
        services.AddSingleton<IWatched, JobsWatch>().AddScoped<IExpiry, FailedJobsExpiry>();

        services.AddWorkers(Queues.Chasing, Chasers, store.ClockPace);
        foreach (var queue in (string[])[Queues.Papers, Queues.Probes, Queues.Pictures, Queues.Background]) services.AddWorkers(queue, 1);
        return services;
    }

    /// <param name="clock">Of the one server of the process that also looks for what is due, recurring jobs and retries: how often.</param>
    private static void AddWorkers(this IServiceCollection services, string queue, int workers, TimeSpan? clock = null) =>
        services.AddHangfireServer(server =>
        {
            (server.ServerName, server.Queues, server.WorkerCount, server.IsLightweightServer) = (queue, [queue], workers, clock is null);
            if (clock is { } pace) server.SchedulePollingInterval = pace;
        });

    /// <summary>Apart, so that an office on SQLite never loads it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PostgresJobs OnPostgres(StorageSettings storage) => new(storage);
}
