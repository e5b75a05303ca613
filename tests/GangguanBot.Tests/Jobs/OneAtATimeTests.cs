using System.Collections.Concurrent;
using GangguanBot.Jobs;
using Hangfire;
using Hangfire.States;
using Microsoft.Extensions.DependencyInjection;

namespace GangguanBot.Tests.Jobs;

public sealed class OneAtATimeTests
{
    private readonly Gate gate = new();

    [Fact]
    public async Task A_second_run_leaves_at_once_and_its_worker_is_free()
    {
        await using var shop = await OpenAsync(workers: 2);
        var first = shop.Jobs.Enqueue<Clerk>(Workshop.Queue, clerk => clerk.WaitAsync("sweep", CancellationToken.None));
        await gate.Reached;

        var second = shop.Jobs.Enqueue<Clerk>(Workshop.Queue, clerk => clerk.WaitAsync("sweep", CancellationToken.None));
        await shop.UntilAsync(second, DeletedState.StateName);
        shop.Jobs.Enqueue<Clerk>(Workshop.Queue, clerk => clerk.Sign("other"));
        await shop.UntilAsync(() => shop.Left.Contains("other"), "the free worker has done something else");
        Assert.Equal(ProcessingState.StateName, shop.StateOf(first));

        gate.Open();
        await shop.UntilAsync(first, SucceededState.StateName);
        Assert.Equal(["other", "sweep"], shop.Left);
    }

    [Fact]
    public async Task Runs_with_other_arguments_do_not_meet()
    {
        await using var shop = await OpenAsync(workers: 2);
        shop.Jobs.Enqueue<Clerk>(Workshop.Queue, clerk => clerk.WaitAsync("sweep", CancellationToken.None));
        await gate.Reached;

        var other = shop.Jobs.Enqueue<Clerk>(Workshop.Queue, clerk => clerk.WaitAsync("recaps", CancellationToken.None));
        await shop.UntilAsync(other, ProcessingState.StateName);
        gate.Open();
        await shop.UntilAsync(() => shop.Left.Count == 2, "both have run");
    }

    [Fact]
    public async Task A_run_that_threw_lets_the_next_one_in()
    {
        await using var shop = await OpenAsync(workers: 1);
        var thrown = shop.Jobs.Enqueue<Clerk>(Workshop.Queue, clerk => clerk.Stumble("a"));
        await shop.UntilAsync(thrown, FailedState.StateName);
        var again = shop.Jobs.Enqueue<Clerk>(Workshop.Queue, clerk => clerk.Stumble("a"));
        await shop.UntilAsync(again, FailedState.StateName);
    }

    private Task<Workshop> OpenAsync(int workers) =>
        Workshop.OpenAsync(workers, services => services.AddSingleton(gate).AddTransient<Clerk>());

    [OneAtATime, AutomaticRetry(Attempts = 0)]
    internal sealed class Clerk(Gate gate, ConcurrentQueue<string> left)
    {
        public async Task WaitAsync(string what, CancellationToken ct)
        {
            await gate.PassAsync(ct);
            left.Enqueue(what);
        }

        public void Sign(string what) => left.Enqueue(what);

        public void Stumble(string what) => throw new InvalidOperationException(what);
    }
}
