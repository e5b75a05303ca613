using GangguanBot.Documents.Papers;
using GangguanBot.Jobs;
using GangguanBot.Languages;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Storage;
using GangguanBot.Tests.City;
using Hangfire;
using Hangfire.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GangguanBot.Tests.Jobs;

/// <summary>Rows and their jobs, with papers as the example.</summary>
public sealed class BackgroundJobsTests : IAsyncLifetime
{
    private TestCity city = null!;

    private IMonitoringApi Monitor => city.Services.GetRequiredService<JobStorage>().GetMonitoringApi();

    public async Task InitializeAsync() => city = await TestCity.OpenAsync();

    public async Task DisposeAsync() => await city.DisposeAsync();

    [Fact]
    public async Task What_is_not_committed_is_not_enqueued()
    {
        var made = 0;
        await WithWriterAsync(_ => Task.FromResult(Interlocked.Increment(ref made)));
        await OrderAsync(db => db.FlushAsync()); // written, and taken back with its scope
        Assert.Empty(await OrdersAsync());
        Assert.Equal((0L, 0, 0), (Monitor.EnqueuedCount(Queues.Papers), Running(), PaperJobs()));

        await OrderAsync(db => db.SaveChangesAsync());
        await city.SettleAsync();
        Assert.Equal(OrderState.Done, Assert.Single(await OrdersAsync()).State);
        await TestCity.Until(() => Task.FromResult(PaperJobs() > 0), "its job has succeeded");
        Assert.Equal(1, made);
    }

    [Fact]
    public async Task What_cannot_be_enqueued_is_committed_all_the_same_and_done_after_the_next_start()
    {
        await WithWriterAsync(_ => Task.CompletedTask);
        ((IDisposable)city.Services.GetRequiredService<JobStorage>()).Dispose();
        await OrderAsync(db => db.SaveChangesAsync());
        Assert.Equal(OrderState.Waiting, Assert.Single(await OrdersAsync()).State);
        Assert.Contains("paper 1 could not be enqueued", await city.LogAsync(), StringComparison.Ordinal);
        await WithWriterAsync(_ => Task.CompletedTask);
        await city.SettleAsync();
        Assert.Equal(OrderState.Done, Assert.Single(await OrdersAsync()).State);
    }

    [Fact]
    public async Task A_row_without_a_job_gets_one_and_a_row_with_one_no_second()
    {
        var gate = new Gate();
        await WithWriterAsync(_ => gate.PassAsync(default));
        await QuietAsync();
        await OrderAsync(db => db.SaveChangesAsync());
        await gate.Reached;
        await city.QueryAsync(async db =>
        {
            db.Add(new PaperOrder { Kind = PaperKind.RequestLetter, Subject = "GJ-26-0002", PersonId = 1, At = city.Clock.Now });
            return await db.SaveChangesAsync();
        });
        await city.Services.GetRequiredService<ForgottenRows>().RunAsync(default);
        await city.Services.GetRequiredService<ForgottenRows>().RunAsync(default);
        Assert.Equal((1, 1), (Monitor.EnqueuedJobs(Queues.Papers, 0, 10).Count, Running()));

        gate.Open();
        await city.SettleAsync();
        Assert.All(await OrdersAsync(), o => Assert.Equal(OrderState.Done, o.State));
    }

    [Fact]
    public async Task What_fails_three_times_is_told_ends_as_failed_and_what_comes_after_it_is_done()
    {
        await WithWriterAsync(order => order.Subject == "GJ-26-0001" ? throw new IOException("no ink") : Task.CompletedTask);
        await OrderAsync(db => db.SaveChangesAsync());
        await OrderAsync(db => db.SaveChangesAsync(), "GJ-26-0002");

        await city.Ani.Sees("Surat Permohonan untuk GJ-26-0001 belum dapat dibuat (kode D1)");
        await city.SettleAsync();
        Assert.Equal([(OrderState.Failed, 3), (OrderState.Done, 0)], (await OrdersAsync()).Select(o => (o.State, o.Attempts)));
        await TestCity.Until(() => Task.FromResult(Monitor.FailedCount() == 1), "the job has failed");
        var failed = Assert.Single(Monitor.FailedJobs(0, 10)).Value;
        Assert.Equal(("paper", 1, typeof(GivenUpException).FullName),
            ((string)failed.Job.Args[0], (int)failed.Job.Args[1], failed.ExceptionType));
        Assert.Contains("no ink", failed.ExceptionDetails, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_race_is_run_again_at_once_and_counts_as_no_failure()
    {
        var calls = 0;
        await WithWriterAsync(_ => Interlocked.Increment(ref calls) == 1 ? throw new DbUpdateConcurrencyException() : Task.CompletedTask);
        await OrderAsync(db => db.SaveChangesAsync());
        await city.SettleAsync();
        Assert.Equal((OrderState.Done, 0), ((await OrdersAsync())[0].State, (await OrdersAsync())[0].Attempts));
        Assert.Equal((2, 0L), (calls, Monitor.ScheduledCount()));
    }

    /// <summary>The look at the start is over, and none follows: only the test's own are counted.</summary>
    private Task QuietAsync()
    {
        city.Services.GetRequiredService<IRecurringJobManager>().RemoveIfExists("forgotten");
        return TestCity.Until(
            () => Task.FromResult(Monitor.SucceededJobs(0, 100).Exists(j => j.Value.Job.Args[0] is "forgotten")
                && Monitor.EnqueuedCount(Queues.Chasing) == 0
                && !Monitor.ProcessingJobs(0, 10).Exists(j => j.Value.Job.Type == typeof(RoutineJob))), "the routines rest");
    }

    private int PaperJobs() => Monitor.SucceededJobs(0, 100).Count(j => j.Value.Job.Type == typeof(RowJob));

    private int Running() => Monitor.ProcessingJobs(0, 10).Count(j => j.Value.Job.Type == typeof(RowJob));

    private Task<List<PaperOrder>> OrdersAsync() =>
        city.QueryAsync(db => db.Set<PaperOrder>().AsNoTracking().OrderBy(o => o.Id).ToListAsync());

    private async Task OrderAsync(Func<BotDb, Task> save, string subject = "GJ-26-0001")
    {
        await using var scope = city.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        var ani = await db.Set<GangguanBot.Office.Person>().SingleAsync(p => p.TelegramId == city.Ani.Id);
        scope.ServiceProvider.GetRequiredService<PaperOrders>().Add(PaperKind.RequestLetter, subject, ticketId: null, ani.Id);
        await save(db);
    }

    private async Task WithWriterAsync(Func<PaperOrder, Task> write)
    {
        await city.StopAsync();
        await city.StartAsync(services => services.RemoveAll<IPaperWriter>().AddSingleton<IPaperWriter>(new Writer(write)));
    }

    private sealed class Writer(Func<PaperOrder, Task> write) : IPaperWriter
    {
        public PaperKind Kind => PaperKind.RequestLetter;

        public async Task<PaperText?> WriteAsync(PaperOrder order, Phrases say, CancellationToken ct)
        {
            await write(order);
            return null;
        }
    }
}
