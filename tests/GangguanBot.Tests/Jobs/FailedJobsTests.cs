using System.Data.Common;
using System.Net;
using GangguanBot.Documents.Papers;
using GangguanBot.Jobs;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Storage;
using GangguanBot.Tests.City;
using GangguanBot.Watchdog;
using Hangfire;
using Hangfire.Storage;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GangguanBot.Tests.Jobs;

/// <summary>What has failed for good is seen by whoever looks after the bot.</summary>
public sealed class FailedJobsTests : IAsyncLifetime
{
    private static readonly HttpClient Http = new();
    private TestCity city = null!;

    private IMonitoringApi Monitor => city.Services.GetRequiredService<JobStorage>().GetMonitoringApi();

    public async Task InitializeAsync()
    {
        city = await TestCity.OpenAsync();
        await city.StopAsync();
    }

    public async Task DisposeAsync() => await city.DisposeAsync();

    [Fact]
    public async Task A_paper_that_was_given_up_is_told_to_admins_once_and_the_bot_stays_ready()
    {
        await city.StartAsync(services => services.RemoveAll<IPaperWriter>()); // nobody can write it
        await city.ReportsAsync();
        await city.Ani.Sees("belum dapat dibuat (kode D1)");
        await TestCity.Until(() => Task.FromResult(Monitor.FailedCount() == 1), "the job has failed");
        for (var round = 0; round < 4; round++)
            await city.Services.GetRequiredService<WatchdogService>().RoundAsync(CancellationToken.None);
        Assert.Equal(1, city.Admin.Heard("1 pekerjaan latar gagal"));

        await city.SweepAsync(); // a pulse, which readiness asks for too
        var ready = await Http.GetAsync(
            new Uri(city.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()
            + "/health/ready"));
        var text = await ready.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Contains("\"status\":\"Degraded\"", text, StringComparison.Ordinal);
        Assert.Contains("\"watchdog\":\"JobsFailed\"", text, StringComparison.Ordinal);
        await city.Admin.Says("/kesehatan");
        await city.Admin.Sees("1 pekerjaan latar gagal");
    }

    [Fact]
    public async Task Of_a_routine_that_fails_the_last_run_counts_and_a_run_that_succeeds_makes_it_good()
    {
        var fault = new FailingSweep();
        await city.StartAsync(services => services.ConfigureDbContext<BotDb>(options => options.AddInterceptors(fault)));
        var jobs = city.Services.GetRequiredService<IRecurringJobManager>();
        for (var run = 1; run <= 3; run++)
        {
            jobs.Trigger("sweep");
            await TestCity.Until(() => Task.FromResult(fault.Count >= run && Running() == 0), "the sweep has failed");
        }

        Assert.Equal(1, Monitor.FailedCount());
        Assert.Single(city.Services.GetRequiredService<FailedJobs>().Lately);

        fault.Over = true;
        jobs.Trigger("sweep");
        await TestCity.Until(() => Task.FromResult(Monitor.FailedCount() == 0), "the sweep is well again");
    }

    [Fact]
    public async Task A_failure_counts_for_a_day_and_goes_after_a_week()
    {
        await city.StartAsync();
        city.Services.GetRequiredService<IBackgroundJobClient>()
            .Enqueue<RowJob>(Queues.Papers, job => job.RunAsync("no such kind", 1, CancellationToken.None));
        var failed = await FailedAsync();
        Assert.Equal((1, 0), (failed(TimeSpan.FromHours(23)).Lately.Count, failed(TimeSpan.FromHours(25)).Lately.Count));
        Assert.Equal(0, failed(TimeSpan.FromDays(6.9)).DiscardOld(100));
        Assert.Equal(1, failed(TimeSpan.FromDays(7.1)).DiscardOld(100));
        Assert.Equal(0, failed(TimeSpan.FromDays(7.1)).DiscardOld(100));
    }

    /// <summary>The failures as they are seen so much later.</summary>
    private async Task<Func<TimeSpan, FailedJobs>> FailedAsync()
    {
        var (storage, client) = (city.Services.GetRequiredService<JobStorage>(), city.Services.GetRequiredService<IBackgroundJobClient>());
        await TestCity.Until(() => Task.FromResult(Monitor.FailedCount() == 1), "it has failed for good");
        return later => new FailedJobs(storage, client, new FakeTimeProvider(TimeProvider.System.GetUtcNow() + later));
    }

    private int Running() =>
        Monitor.ProcessingJobs(0, 10).Count(j => j.Value.Job.Args[0] is "sweep") + (int)Monitor.EnqueuedCount(Queues.Chasing);

    private sealed class FailingSweep : DbCommandInterceptor
    {
        private int count;

        public int Count => count;

        public bool Over { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default)
        {
            if (Over || !command.CommandText.Contains("FROM \"Pulse\"", StringComparison.Ordinal)) return new(result);
            Interlocked.Increment(ref count);
            throw new IOException("the disk is gone");
        }
    }
}
