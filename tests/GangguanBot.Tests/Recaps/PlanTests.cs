using GangguanBot.Sop;
using GangguanBot.Recaps;
using GangguanBot.Storage;
using GangguanBot.Tests.Storage;
using GangguanBot.Watchdog;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace GangguanBot.Tests.Recaps;

/// <summary>
/// A million tickets do not slow a recap: the database is asked how it would answer each query, and must never read a big table whole.
/// </summary>
public sealed class PlanTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    private static readonly string[] BigTables = ["Tickets", "Visits", "Journal", "Outbox", "Inbox"];
    private readonly TempFolder folder = new();
    private readonly SqlitePlans plans = new();
    private readonly ServiceProvider services;

    public PlanTests() => services = new ServiceCollection().AddLogging()
        .ConfigureDbContext<BotDb>(options => options.AddInterceptors(plans))
        .AddStorage(new() { ConnectionString = $"Data Source={folder.File("plans.db")}" }).BuildServiceProvider();

    public async Task InitializeAsync()
    {
        await using var db = await OpenAsync();
        await db.Database.MigrateAsync();
    }

    public async Task DisposeAsync()
    {
        await services.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Every_query_of_a_recap_goes_by_an_index()
    {
        await using var db = await OpenAsync();
        var ask = new RecapQueries(db, Sop007.InForce);
        await AssertAsync("IX_Tickets_SubmittedAt", () => ask.FirstAsync(default));
        await AssertAsync("IX_Tickets_SubmittedAt", () => ask.OpenedAsync(Now.AddDays(-30), Now, Now.AddDays(-1), default));
        await AssertAsync("IX_Tickets_ClosedAt", () => ask.ClosedAsync(Now.AddDays(-30), Now, default));
        await AssertAsync("IX_Tickets_Step", () => ask.OpenAsync(default));
        await AssertAsync("IX_Visits_LeftAt_DueAt", () => ask.OverdueAsync(Now, default));
        await AssertAsync("IX_Visits_LeftAt_DueAt", () => ask.FinishedAsync(Now.AddYears(-1), Now, default));
    }

    [Fact]
    public async Task The_watchdogs_looks_go_by_an_index_too()
    {
        var databases = services.GetRequiredService<IDbContextFactory<BotDb>>();
        var troubleFinder = new TroubleFinder(databases, WatchLimits.For(15), Sop007.InForce, [], TimeProvider.System,
            NullLogger<TroubleFinder>.Instance);
        await AssertAsync("IX_Tickets_Step", () => troubleFinder.LookAsync());
    }

    private async Task AssertAsync(string index, Func<Task> act)
    {
        var read = await plans.OfAsync(folder.File("plans.db"), act);
        foreach (var (text, plan) in read) Assert.DoesNotContain(plan, p => IsWholeTable(p, text));
        Assert.Contains(read.SelectMany(r => r.Plan), p => p.Contains(index, StringComparison.Ordinal));
    }

    /// <summary>
    /// SCAN reads a table, or an index, from end to end; small tables may be. Only the first row of an order is no such thing.
    /// </summary>
    private static bool IsWholeTable(string plan, string text)
    {
        if (!plan.StartsWith("SCAN ", StringComparison.Ordinal) || text.EndsWith("LIMIT 1", StringComparison.Ordinal)) return false;
        var alias = plan.Split(' ')[1];
        return BigTables.Any(t => text.Contains($"\"{t}\" AS \"{alias}\"", StringComparison.Ordinal));
    }

    private Task<BotDb> OpenAsync() => services.GetRequiredService<IDbContextFactory<BotDb>>().CreateDbContextAsync();
}
