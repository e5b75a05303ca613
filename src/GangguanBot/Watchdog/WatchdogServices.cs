using GangguanBot.Chat;

namespace GangguanBot.Watchdog;

public static class WatchdogServices
{
    /// <param name="sweepSeconds"><c>Chasing:SweepSeconds</c>.</param>
    public static IServiceCollection AddWatchdog(this IServiceCollection services, int sweepSeconds)
    {
        services.AddHealthChecks().AddCheck<WatchCheck>("watchdog");
        services.AddSingleton<IWatched, BackupWatch>().AddSingleton<IWatched, FilesWatch>().AddSingleton<IWatched, DiskWatch>();
        return services.AddSingleton(WatchLimits.For(sweepSeconds)).AddSingleton<TroubleFinder>().AddSingleton<AdminLine>()
            .AddScoped<NextChase>().AddSingleton<IHealthLine, WatchHealth>()
            .AddSingleton<WatchdogService>().AddHostedService(s => s.GetRequiredService<WatchdogService>());
    }
}
