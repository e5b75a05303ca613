using Microsoft.Extensions.Logging;
using Quartz;

namespace Hangfire.Engine;

/// <summary>
/// The host's services, as jobs see them. Quartz lives in a container of its own: found in the host's, it would take the host's
/// clock for some of its waiting and real time for the rest, and never end when the two differ.
/// </summary>
internal sealed record HostServices(IServiceProvider Services, IHostApplicationLifetime Lifetime);

/// <summary>The scheduler, from the first job that is listed until the host stops.</summary>
internal sealed class JobServer : IHostedService, IAsyncDisposable
{
    private readonly ServiceProvider own;

    public JobServer(IServiceProvider host, BackgroundJobServerOptions options)
    {
        var services = new ServiceCollection();
        services.AddSingleton(host.GetRequiredService<ILoggerFactory>()).AddLogging();
        services.AddSingleton(new HostServices(host, host.GetRequiredService<IHostApplicationLifetime>()));
        services.AddQuartz(quartz => quartz.UseInMemoryStore().UseTimeProvider(TimeProvider.System).UseDefaultThreadPool(options.WorkerCount));
        own = services.BuildServiceProvider();
        Scheduler = own.GetRequiredService<ISchedulerFactory>().GetScheduler().AsTask().GetAwaiter().GetResult();
    }

    public IScheduler Scheduler { get; }

    /// <summary>Without a server, jobs are listed and never run.</summary>
    public async Task StartAsync(CancellationToken cancellationToken) => await Scheduler.Start(cancellationToken);

    public async Task StopAsync(CancellationToken cancellationToken) => await Scheduler.Shutdown(waitForJobsToComplete: true, cancellationToken);

    public ValueTask DisposeAsync() => own.DisposeAsync();
}
