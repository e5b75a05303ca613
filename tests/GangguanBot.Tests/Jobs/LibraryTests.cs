using System.Collections.Concurrent;
using Hangfire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GangguanBot.Tests.Jobs;

/// <summary>Real jobs on the real clock in a real host; every wait is for a condition.</summary>
public sealed class LibraryTests
{
    private const string EverySecond = "* * * * * *";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_job_runs_again_and_again_each_time_in_a_scope_of_its_own()
    {
        await using var office = await Office.Open(jobs => jobs.AddOrUpdate<Clerk>("count", clerk => clerk.Count(3, CancellationToken.None), EverySecond));

        await office.Until(seen => seen.Runs.Count >= 3);

        Assert.Equal(office.Seen.Runs.Count, office.Seen.Runs.Distinct().Count());
        Assert.All(office.Seen.Numbers, number => Assert.Equal(3, number));
        Assert.True(office.Seen.CanBeCancelled);
    }

    [Fact]
    public async Task A_job_that_throws_is_run_again_when_it_is_next_due()
    {
        await using var office = await Office.Open(jobs => jobs.AddOrUpdate<Clerk>("stumble", clerk => clerk.Stumble(), EverySecond));

        await office.Until(seen => seen.Runs.Count >= 3);
    }

    [Fact]
    public async Task A_job_can_be_run_by_hand_and_taken_off_the_list()
    {
        await using var office = await Office.Open(jobs => jobs.AddOrUpdate<Clerk>("yearly", clerk => clerk.Count(1, CancellationToken.None), Cron.Never));

        office.Jobs.Trigger("yearly");
        await office.Until(seen => seen.Runs.Count == 1);

        office.Jobs.RemoveIfExists("yearly");
        office.Jobs.RemoveIfExists("never there");
        office.Jobs.Trigger("yearly");
        office.Jobs.AddOrUpdate<Clerk>("last", clerk => clerk.Count(2, CancellationToken.None), Cron.Never());
        office.Jobs.Trigger("last");
        await office.Until(seen => seen.Numbers.Contains(2));
        Assert.Equal([1, 2], office.Seen.Numbers);
    }

    [Fact]
    public async Task A_later_job_of_the_same_name_takes_the_place_of_the_earlier()
    {
        await using var office = await Office.Open(jobs =>
        {
            jobs.AddOrUpdate<Clerk>("count", clerk => clerk.Count(1, CancellationToken.None), Cron.Never());
            jobs.AddOrUpdate<Clerk>("count", clerk => clerk.Count(2, CancellationToken.None), Cron.Never());
        });

        office.Jobs.Trigger("count");

        await office.Until(seen => !seen.Numbers.IsEmpty);
        Assert.Equal([2], office.Seen.Numbers);
    }

    [Fact]
    public async Task A_job_marked_so_never_runs_beside_itself()
    {
        await using var office = await Office.Open(jobs => jobs.AddOrUpdate<Clerk>("alone", clerk => clerk.Alone(CancellationToken.None), EverySecond));
        office.Jobs.Trigger("alone");
        office.Jobs.Trigger("alone");

        await office.Until(seen => seen.Runs.Count >= 3);

        Assert.Equal(1, office.Seen.MostAtOnce);
    }

    [Fact]
    public async Task A_job_is_tried_as_often_as_its_attribute_says()
    {
        await using var office = await Office.Open(jobs => jobs.AddOrUpdate<Clerk>("retry", clerk => clerk.SucceedThirdTime(), Cron.Never()));

        office.Jobs.Trigger("retry");

        await office.Until(seen => seen.Runs.Count == 3);
    }

    [Theory]
    [InlineData("61 * * * *")]
    [InlineData("* * *")]
    [InlineData("")]
    public async Task What_is_no_cron_expression_is_refused_at_once(string cron)
    {
        await using var office = await Office.Open(_ => { });

        Assert.Throws<ArgumentException>(() => office.Jobs.AddOrUpdate<Clerk>("bad", clerk => clerk.Stumble(), cron));
    }

    [Theory]
    [InlineData("*/15 * * * * *")]
    [InlineData("30 15 * * 1-5")]
    [InlineData("0 0 8 * * MON-FRI")]
    [InlineData("0 7 1 * *")]
    public async Task Five_fields_and_six_are_taken_in_the_offices_own_time(string cron)
    {
        await using var office = await Office.Open(_ => { });
        var jakarta = new RecurringJobOptions { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta") };

        office.Jobs.AddOrUpdate<Clerk>("list", clerk => clerk.Count(1, CancellationToken.None), cron, jakarta);
        office.Jobs.AddOrUpdate<Clerk>("list", clerk => clerk.Count(2, CancellationToken.None), () => cron, jakarta);

        office.Jobs.Trigger("list");
        await office.Until(seen => seen.Numbers.Contains(2));
    }

    internal sealed class Seen
    {
        private int now;
        private int most;

        public ConcurrentQueue<Guid> Runs { get; } = new();
        public ConcurrentQueue<int> Numbers { get; } = new();
        public SemaphoreSlim Changed { get; } = new(0);
        public bool CanBeCancelled { get; set; }
        public int MostAtOnce => most;

        public void Enter() => most = Math.Max(most, Interlocked.Increment(ref now));

        public void Leave() => Interlocked.Decrement(ref now);

        public void Ran(Guid scope)
        {
            Runs.Enqueue(scope);
            Changed.Release();
        }
    }

    internal sealed class Scope
    {
        public Guid Id { get; } = Guid.NewGuid();
    }

    internal sealed class Clerk(Seen seen, Scope scope)
    {
        [AutomaticRetry(Attempts = 0)]
        public Task Count(int number, CancellationToken cancellation)
        {
            seen.Numbers.Enqueue(number);
            seen.CanBeCancelled = cancellation.CanBeCanceled;
            seen.Ran(scope.Id);
            return Task.CompletedTask;
        }

        [AutomaticRetry(Attempts = 0)]
        public Task Stumble()
        {
            seen.Ran(scope.Id);
            throw new InvalidOperationException("Stumbled.");
        }

        [AutomaticRetry(Attempts = 0)]
        [DisableConcurrentExecution(30)]
        public async Task Alone(CancellationToken cancellation)
        {
            seen.Enter();
            // Long enough that the next one, due within the second, meets it.
            await Task.Delay(TimeSpan.FromSeconds(1.5), TimeProvider.System, cancellation);
            seen.Leave();
            seen.Ran(scope.Id);
        }

        [AutomaticRetry(Attempts = 2, DelaysInSeconds = [1])]
        public Task SucceedThirdTime()
        {
            seen.Ran(scope.Id);
            return seen.Runs.Count < 3 ? throw new InvalidOperationException("Not yet.") : Task.CompletedTask;
        }
    }

    private sealed class Office(IHost host) : IAsyncDisposable
    {
        public IRecurringJobManager Jobs => host.Services.GetRequiredService<IRecurringJobManager>();

        public Seen Seen => host.Services.GetRequiredService<Seen>();

        public static async Task<Office> Open(Action<IRecurringJobManager> list)
        {
            var builder = Host.CreateApplicationBuilder();
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<Seen>().AddScoped<Scope>().AddScoped<Clerk>();
            builder.Services.AddHangfire(hangfire => hangfire.UseInMemoryStorage());
            builder.Services.AddHangfireServer(server =>
            {
                server.WorkerCount = 4;
                server.SchedulePollingInterval = TimeSpan.FromMilliseconds(200);
            });
            var office = new Office(builder.Build());
            list(office.Jobs);
            await office.Start();
            return office;
        }

        public async Task Until(Func<Seen, bool> reached)
        {
            while (!reached(Seen)) Assert.True(await Seen.Changed.WaitAsync(Patience), "Nothing ran.");
        }

        public async ValueTask DisposeAsync()
        {
            await host.StopAsync();
            host.Dispose();
        }

        private Task Start() => host.StartAsync();
    }
}
