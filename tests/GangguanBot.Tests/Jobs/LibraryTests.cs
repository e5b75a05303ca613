using System.Collections.Concurrent;
using Hangfire;
using Hangfire.States;
using Microsoft.Extensions.DependencyInjection;

namespace GangguanBot.Tests.Jobs;

/// <summary>What we rely on of Hangfire itself.</summary>
public sealed class LibraryTests
{
    [Fact]
    public async Task A_recurring_job_runs_each_second_in_a_scope_of_its_own_and_a_failure_does_not_end_it()
    {
        await using var shop = await OpenAsync();
        shop.Recurring.AddOrUpdate<Clerk>("count", Workshop.Queue, clerk => clerk.StumbleAsync(CancellationToken.None), "* * * * * *");
        await shop.UntilAsync(() => shop.Left.Count >= 2, "it has run twice");
        Assert.Equal(shop.Left.Count, shop.Left.Distinct().Count());
    }

    [Fact]
    public async Task A_retry_comes_back_to_its_queue_and_what_is_excepted_fails_for_good()
    {
        await using var shop = await OpenAsync();
        var passing = shop.Jobs.Enqueue<Clerk>(Workshop.Queue, clerk => clerk.SucceedTheThirdTime());
        await shop.UntilAsync(passing, SucceededState.StateName);
        Assert.Equal(3, shop.Left.Count);

        var hopeless = shop.Jobs.Enqueue<Clerk>(Workshop.Queue, clerk => clerk.GiveUp());
        await shop.UntilAsync(hopeless, FailedState.StateName);
        Assert.Equal(4, shop.Left.Count);
    }

    [Fact]
    public async Task Jobs_of_one_worker_run_in_the_order_in_which_they_were_enqueued()
    {
        await using var shop = await OpenAsync();
        foreach (var n in Enumerable.Range(1, 20)) shop.Jobs.Enqueue<Clerk>(Workshop.Queue, clerk => clerk.Sign($"{n}"));
        await shop.UntilAsync(() => shop.Left.Count == 20, "all have run");
        Assert.Equal(Enumerable.Range(1, 20).Select(n => $"{n}"), shop.Left);
    }

    [Theory]
    [InlineData("61 * * * *")]
    [InlineData("")]
    public async Task What_is_no_cron_expression_is_refused_at_once(string cron)
    {
        await using var shop = await OpenAsync();
        Assert.Throws<ArgumentException>(() => shop.Recurring.AddOrUpdate<Clerk>("bad", Workshop.Queue, clerk => clerk.Sign(""), cron));
    }

    private static Task<Workshop> OpenAsync() => Workshop.OpenAsync(workers: 1, services => services.AddScoped<Scope>().AddScoped<Clerk>());

    internal sealed class Scope
    {
        public Guid Id { get; } = Guid.NewGuid();
    }

    internal sealed class Clerk(Scope scope, ConcurrentQueue<string> left)
    {
        public void Sign(string what) => left.Enqueue(what);

        [AutomaticRetry(Attempts = 0)]
        public async Task StumbleAsync(CancellationToken ct)
        {
            await Task.Yield();
            left.Enqueue($"{scope.Id}");
            throw new InvalidOperationException();
        }

        [AutomaticRetry(Attempts = 2, DelaysInSeconds = [0, 1])]
        public void SucceedTheThirdTime()
        {
            left.Enqueue("");
            if (left.Count < 3) throw new InvalidOperationException();
        }

        [AutomaticRetry(Attempts = 2, DelaysInSeconds = [0], ExceptOn = [typeof(NotSupportedException)])]
        public void GiveUp()
        {
            left.Enqueue("");
            throw new NotSupportedException();
        }
    }
}
