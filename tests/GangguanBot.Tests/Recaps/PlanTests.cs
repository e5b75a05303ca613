using System.Data.Common;
using GangguanBot.Recaps;
using GangguanBot.Storage;
using GangguanBot.Tests.Storage;
using GangguanBot.Watchdog;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace GangguanBot.Tests.Recaps;

/// <summary>A million tickets do not slow a recap: the database is asked how it would answer each query, and must never read a big table whole.</summary>
public sealed class PlanTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    private static readonly string[] BigTables = ["Tickets", "Visits", "Journal", "Outbox", "Inbox"];
    private readonly TempFolder folder = new();
    private readonly Commands commands = new();
    private readonly ServiceProvider services;

    public PlanTests() => services = new ServiceCollection().AddLogging()
        .ConfigureDbContext<BotDb>(options => options.AddInterceptors(commands))
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
        var ask = new RecapQueries(db);
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
        var watch = new Watch(services.GetRequiredService<IDbContextFactory<BotDb>>(), WatchLimits.For(15), [], TimeProvider.System, NullLogger<Watch>.Instance);
        await AssertAsync("IX_Tickets_Step", () => watch.LookAsync());
    }

    /// <summary>The plan is read of exactly the command that was sent, with its parameters.</summary>
    private async Task AssertAsync(string index, Func<Task> act)
    {
        commands.Sent.Clear();
        await act();
        var plans = new List<string>();
        await using var connection = new SqliteConnection($"Data Source={folder.File("plans.db")}");
        await connection.OpenAsync();
        foreach (var (text, parameters) in commands.Sent.ToList())
        {
            await using var explain = connection.CreateCommand();
            explain.CommandText = $"EXPLAIN QUERY PLAN {text}";
            foreach (var (name, value) in parameters) explain.Parameters.AddWithValue(name, value ?? DBNull.Value);
            await using var reader = await explain.ExecuteReaderAsync();
            while (await reader.ReadAsync()) plans.Add(reader.GetString(3));
            Assert.DoesNotContain(plans, p => IsWholeTable(p, text));
        }

        Assert.Contains(plans, p => p.Contains(index, StringComparison.Ordinal));
    }

    /// <summary>SCAN reads a table, or an index, from end to end; small tables may be. Only the first row of an order is no such thing.</summary>
    private static bool IsWholeTable(string plan, string text)
    {
        if (!plan.StartsWith("SCAN ", StringComparison.Ordinal) || text.EndsWith("LIMIT 1", StringComparison.Ordinal)) return false;
        var alias = plan.Split(' ')[1];
        return BigTables.Any(t => text.Contains($"\"{t}\" AS \"{alias}\"", StringComparison.Ordinal));
    }

    private Task<BotDb> OpenAsync() => services.GetRequiredService<IDbContextFactory<BotDb>>().CreateDbContextAsync();

    private sealed class Commands : DbCommandInterceptor
    {
        public List<(string Text, List<(string Name, object? Value)> Parameters)> Sent { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Sent.Add((command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]));
            return ValueTask.FromResult(result);
        }
    }
}
