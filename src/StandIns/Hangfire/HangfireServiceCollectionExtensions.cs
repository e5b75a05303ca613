using Hangfire.Engine;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Hangfire;

/// <summary>Puts the list of recurring jobs, and the server that runs them, into a host.</summary>
public static class HangfireServiceCollectionExtensions
{
    public static IServiceCollection AddHangfire(this IServiceCollection services, Action<IGlobalConfiguration> configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        configuration(new GlobalConfiguration());
        services.TryAddSingleton(new BackgroundJobServerOptions());
        services.TryAddSingleton<JobServer>();
        services.TryAddSingleton<IRecurringJobManager, RecurringJobs>();
        return services;
    }

    /// <summary>Without a server, jobs are listed and never run.</summary>
    public static IServiceCollection AddHangfireServer(this IServiceCollection services, Action<BackgroundJobServerOptions> optionsAction)
    {
        ArgumentNullException.ThrowIfNull(optionsAction);
        var options = new BackgroundJobServerOptions();
        optionsAction(options);
        services.Replace(ServiceDescriptor.Singleton(options));
        return services.AddHostedService(s => s.GetRequiredService<JobServer>());
    }

    /// <inheritdoc cref="AddHangfireServer(IServiceCollection, Action{BackgroundJobServerOptions})"/>
    public static IServiceCollection AddHangfireServer(this IServiceCollection services) => services.AddHangfireServer(_ => { });
}
