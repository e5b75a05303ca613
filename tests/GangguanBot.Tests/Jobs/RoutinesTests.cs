using System.Data.Common;
using GangguanBot.Chasing;
using GangguanBot.Jobs;
using GangguanBot.Storage;
using GangguanBot.Storage.Retention;
using GangguanBot.Tests.City;
using Hangfire;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace GangguanBot.Tests.Jobs;

/// <summary>The routines of the real bot, run by its real workers.</summary>
public sealed class RoutinesTests
{
    [Fact]
    public async Task Neither_a_slow_night_nor_slow_recaps_delay_the_sweep()
    {
        await using var city = await TestCity.OpenAsync();
        var (night, recaps) = (new Gate(), new Gate());
        await city.StopAsync();
        await city.StartAsync(services =>
            services.AddScoped<IExpiry>(_ => new SlowExpiry(night))
            .ConfigureDbContext<BotDb>(options => options.AddInterceptors(new SlowRecaps(recaps))));
        var jobs = city.Services.GetRequiredService<IRecurringJobManager>();
        jobs.Trigger("retention");
        jobs.Trigger("recaps");
        await Task.WhenAll(night.Reached, recaps.Reached);

        var from = city.Clock.Now;
        jobs.Trigger("sweep");
        await TestCity.Until(() => city.QueryAsync(db => db.Set<SweepPulse>().AnyAsync(p => p.At >= from)), "the sweep has run");
        night.Open();
        recaps.Open();
    }

    [Fact]
    public async Task Every_routine_is_on_the_clock_in_the_offices_own_hours_and_runs()
    {
        await using var city = await TestCity.OpenAsync("--Office:TimeZone=Asia/Makassar", "--Backup:Enabled=false");
        using var connection = city.Services.GetRequiredService<JobStorage>().GetConnection();
        var listed = Hangfire.Storage.StorageConnectionExtensions.GetRecurringJobs(connection);
        Assert.Equal(RecurringJobs.Names.Order(), listed.Select(r => r.Id).Order());
        Assert.All(listed, r => Assert.Equal("Asia/Makassar", r.TimeZoneId));

        var jobs = city.Services.GetRequiredService<IRecurringJobManager>();
        foreach (var name in RecurringJobs.Names) jobs.Trigger(name);
        await TestCity.Until(() =>
            Task.FromResult(Hangfire.Storage.StorageConnectionExtensions.GetRecurringJobs(connection)
            .All(r => r.LastJobState == "Succeeded")), "each has run");
    }

    [Theory]
    [InlineData(15, "*/15 * * * * *")]
    [InlineData(59, "*/59 * * * * *")]
    [InlineData(60, "0 */1 * * * *")]
    [InlineData(1800, "0 */30 * * * *")]
    public void The_sweeps_pace_as_cron(int seconds, string cron) => Assert.Equal(cron, RecurringJobs.Every(seconds));

    private sealed class SlowExpiry(Gate gate) : IExpiry
    {
        public async Task<int> DiscardAsync(int most, CancellationToken ct)
        {
            await gate.PassAsync(ct);
            return 0;
        }
    }

    private sealed class SlowRecaps(Gate gate) : DbCommandInterceptor
    {
        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default)
        {
            if (command.CommandText.Contains("RecapsSent", StringComparison.Ordinal)) await gate.PassAsync(cancellationToken);
            return result;
        }
    }
}
