using System.Collections.Concurrent;
using GangguanBot.Jobs;
using GangguanBot.Tests.City;
using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.InMemory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GangguanBot.Tests.Jobs;

/// <summary>Hangfire itself, in a small host with jobs of the test's own.</summary>
sealed class Workshop(IHost host) : IAsyncDisposable
{
    public const string Queue = "bench";

    public IBackgroundJobClient Jobs => host.Services.GetRequiredService<IBackgroundJobClient>();
    public IRecurringJobManager Recurring => host.Services.GetRequiredService<IRecurringJobManager>();
    public JobStorage Storage => host.Services.GetRequiredService<JobStorage>();

    /// <summary>What the jobs have left here.</summary>
    public ConcurrentQueue<string> Left { get; private init; } = new();

    public static async Task<Workshop> OpenAsync(int workers, Action<IServiceCollection> with)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        var left = new ConcurrentQueue<string>();
        builder.Services.AddSingleton(left).AddSingleton<JobStorage>(_ => new InMemoryStorage())
            .AddSingleton<JobActivator>(s => new AspNetCoreJobActivator(s.GetRequiredService<IServiceScopeFactory>()));
        builder.Services.AddHangfire((s, hangfire) => hangfire.UseLogProvider(new JobsLog(s.GetRequiredService<ILoggerFactory>())));
        builder.Services.AddHangfireServer(server =>
            (server.Queues, server.WorkerCount, server.SchedulePollingInterval) = ([Queue], workers, TimeSpan.FromMilliseconds(200)));
        with(builder.Services);
        var host = builder.Build();
        await host.StartAsync();
        return new(host) { Left = left };
    }

    public Task UntilAsync(Func<bool> reached, string what) => TestCity.Until(() => Task.FromResult(reached()), what);

    public Task UntilAsync(string job, string state) => UntilAsync(() => StateOf(job) == state, $"the job is {state}");

    public string StateOf(string job) => Storage.GetMonitoringApi().JobDetails(job).History[0].StateName;

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }
}
