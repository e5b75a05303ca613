using GangguanBot.Chat;
using GangguanBot.Storage.Background;
using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.InMemory;

namespace GangguanBot.Jobs;

static class JobServices
{
    /// <summary>One worker for each routine of the lane: a slow one never holds up the others, and <see cref="OneAtATimeAttribute"/> lets no second run of it in.</summary>
    private static readonly int Chasers = RecurringJobs.All(1).Count(r => r.Queue == Queues.Chasing);

    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        // Hangfire would take both from static properties, which the newest host in the process has set.
        services.AddSingleton<JobStorage>(_ => new InMemoryStorage(new() { MaxExpirationTime = TimeSpan.FromDays(1) }));
        services.AddSingleton<JobActivator>(s => new AspNetCoreJobActivator(s.GetRequiredService<IServiceScopeFactory>()));
        services.AddHangfire(hangfire => hangfire.SetDataCompatibilityLevel(CompatibilityLevel.Version_180).UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings());
        services.AddSingleton<BackgroundJobs>().AddSingleton<IBackground>(s => s.GetRequiredService<BackgroundJobs>()).AddSingleton<Forgotten>().AddTransient<RowJob>();
        services.AddHostedService<RecurringJobs>().AddTransient<RoutineJob>().AddSingleton<IHealthLine, JobsHealth>();
        return services.AddWorkers(Queues.Chasing, Chasers, andClock: true).AddWorkers(Queues.Papers, 1).AddWorkers(Queues.Probes, 1).AddWorkers(Queues.Background, 1);
    }

    /// <param name="andClock">The one server of the process that also looks for what is due: recurring jobs, and retries.</param>
    private static IServiceCollection AddWorkers(this IServiceCollection services, string queue, int workers, bool andClock = false) => services.AddHangfireServer(server =>
    {
        (server.ServerName, server.Queues, server.WorkerCount, server.IsLightweightServer) = (queue, [queue], workers, !andClock);
        server.SchedulePollingInterval = TimeSpan.FromSeconds(1);
    });
}
