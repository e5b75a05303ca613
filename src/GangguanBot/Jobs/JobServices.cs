using Hangfire;

namespace GangguanBot.Jobs;

static class JobServices
{
    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddHangfire(hangfire => hangfire.UseInMemoryStorage());
        services.AddHangfireServer(server => server.WorkerCount = 2);
        services.AddHostedService<RecurringJobs>();
        return services;
    }
}
