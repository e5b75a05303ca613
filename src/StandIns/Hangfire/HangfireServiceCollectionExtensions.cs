using Hangfire.Engine;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Quartz;

namespace Hangfire;

/// <summary>Puts the list of recurring jobs, and the server that runs them, into a host.</summary>
public static class HangfireServiceCollectionExtensions
{
    public static IServiceCollection AddHangfire(this IServiceCollection services, Action<IGlobalConfiguration> configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        configuration(new GlobalConfiguration());
        // As with the package, jobs keep real time, whatever clock the host lives by.
        services.AddQuartz(quartz => quartz.UseInMemoryStore().UseTimeProvider(TimeProvider.System));
        services.TryAddSingleton<IRecurringJobManager, RecurringJobs>();
        return services;
    }

    /// <summary>Without a server, jobs are listed and never run.</summary>
    public static IServiceCollection AddHangfireServer(this IServiceCollection services, Action<BackgroundJobServerOptions> optionsAction)
    {
        ArgumentNullException.ThrowIfNull(optionsAction);
        var options = new BackgroundJobServerOptions();
        optionsAction(options);
        services.ConfigureAllQuartzSchedulers(quartz => quartz.UseDefaultThreadPool(options.WorkerCount));
        return services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
    }

    /// <inheritdoc cref="AddHangfireServer(IServiceCollection, Action{BackgroundJobServerOptions})"/>
    public static IServiceCollection AddHangfireServer(this IServiceCollection services) => services.AddHangfireServer(_ => { });
}
