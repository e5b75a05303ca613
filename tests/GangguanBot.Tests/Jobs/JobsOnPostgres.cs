using GangguanBot.Documents.Papers;
using GangguanBot.Jobs;
using GangguanBot.Languages;
using GangguanBot.Tests.City;
using Hangfire;
using Hangfire.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GangguanBot.Tests.Jobs;

/// <summary>Jobs that are kept in the database, beside the data.</summary>
public sealed class JobsOnPostgres
{
    [PostgresFact]
    public async Task A_paper_that_fails_once_is_made_by_the_same_job_and_the_history_outlives_a_restart()
    {
        await using var city = await TestCity.OpenOnPostgresAsync("--Jobs:Storage=Postgres");
        await city.StopAsync();
        var writer = new Stumbling();
        await city.StartAsync(services => services.RemoveAll<IPaperWriter>().AddSingleton<IPaperWriter>(writer));
        await city.ReportsAsync();
        await city.SettleAsync();
        Assert.Equal((OrderState.Done, 1, 2),
            await city.QueryAsync(async db =>
            await db.Set<PaperOrder>().SingleAsync() is var order ? (order.State, order.Attempts, writer.Calls) : default));
        await TestCity.Until(() => Task.FromResult(Papers(city) > 0), "its job has succeeded");

        city.Services.GetRequiredService<IRecurringJobManager>()
            .AddOrUpdate<RoutineJob>("of an older version", Queues.Chasing, job =>
            job.RunAsync("gone", CancellationToken.None), Cron.Never());
        await city.RestartAsync();
        Assert.InRange(Papers(city), 1, 2); // a second, which did nothing, where the minute's look came between
        using var connection = Storage(city).GetConnection();
        Assert.Equal(RecurringJobs.Names.Order(), connection.GetRecurringJobs().Select(r => r.Id).Order());
    }

    [PostgresFact]
    public async Task They_stand_in_a_schema_of_their_own_and_only_where_that_is_wanted()
    {
        Assert.Equal(["hangfire", "public"], await SchemasAsync("--Jobs:Storage=Postgres"));
        Assert.Equal(["public"], await SchemasAsync());
    }

    private static async Task<List<string>> SchemasAsync(params string[] settings)
    {
        await using var city = await TestCity.OpenOnPostgresAsync(settings);
        return await city.QueryAsync(db =>
            db.Database.SqlQueryRaw<string>(
            "SELECT DISTINCT schemaname AS \"Value\" FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1").ToListAsync());
    }

    private static JobStorage Storage(TestCity city) => city.Services.GetRequiredService<JobStorage>();

    private static int Papers(TestCity city) =>
        Storage(city).GetMonitoringApi().SucceededJobs(0, 1000).Count(j => j.Value.Job.Type == typeof(RowJob));

    private sealed class Stumbling : IPaperWriter
    {
        public PaperKind Kind => PaperKind.RequestLetter;

        public int Calls { get; private set; }

        public Task<PaperText?> WriteAsync(PaperOrder order, Phrases say, CancellationToken ct) =>
            ++Calls == 1 ? throw new IOException("no ink") : Task.FromResult<PaperText?>(null);
    }
}
