using GangguanBot.Chat;
using Hangfire;

namespace GangguanBot.Jobs;

static class JobServices
{
    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddHangfire(hangfire => hangfire.UseInMemoryStorage());
        services.AddHangfireServer(server =>
        {
            server.WorkerCount = 2;
            server.SchedulePollingInterval = TimeSpan.FromSeconds(1);
        });
        services.AddTransient<SweepJob>();
        services.AddTransient<RetentionJob>();
        services.AddTransient<RecapJob>();
        services.AddTransient<VerifyJob>();
        services.AddTransient<BackupJob>();
        services.AddHostedService<RecurringJobs>();
        services.AddSingleton<IHealthLine, JobsHealth>();
        return services;
    }
}
