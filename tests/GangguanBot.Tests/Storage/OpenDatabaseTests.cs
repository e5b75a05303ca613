using GangguanBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GangguanBot.Tests.Storage;

public sealed class OpenDatabaseTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_second_process_on_the_same_database_is_refused()
    {
        await using var first = Services();
        await using var second = Services();
        await first.GetRequiredService<BotDatabase>().OpenAsync(default);

        var refusal = await Assert.ThrowsAsync<DatabaseInUseException>(() => second.GetRequiredService<BotDatabase>().OpenAsync(default));
        Assert.Contains("bot.db", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_the_first_has_stopped_the_next_may_have_it()
    {
        await using (var first = Services()) await first.GetRequiredService<BotDatabase>().OpenAsync(default);
        await using var second = Services();
        await second.GetRequiredService<BotDatabase>().OpenAsync(default);
    }

    [Fact]
    public async Task A_migration_lock_left_by_a_dead_process_does_not_block_the_start()
    {
        await using var services = Services();
        await using (var dead = new SqliteConnection(ConnectionString))
        {
            await dead.OpenAsync();
            await using var command = dead.CreateCommand();
            command.CommandText = """
                CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00');
                """;
            await command.ExecuteNonQueryAsync();
        }

        await services.GetRequiredService<BotDatabase>().OpenAsync(default).WaitAsync(TimeSpan.FromSeconds(30));
        await using var db = await services.GetRequiredService<IDbContextFactory<BotDb>>().CreateDbContextAsync();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task A_database_that_the_migrations_before_the_baseline_have_made_is_taken_over()
    {
        await using (var first = Services())
        {
            await first.GetRequiredService<BotDatabase>().OpenAsync(default);
            await using var made = await first.GetRequiredService<IDbContextFactory<BotDb>>().CreateDbContextAsync();
            await made.Database.ExecuteSqlAsync(
                $"""UPDATE "__EFMigrationsHistory" SET "MigrationId" = '20261126120000_BackgroundWork' WHERE "MigrationId" LIKE '%Baseline'""");
        }

        await using var services = Services();
        await services.GetRequiredService<BotDatabase>().OpenAsync(default);
        await using var db = await services.GetRequiredService<IDbContextFactory<BotDb>>().CreateDbContextAsync();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    [InlineData("busy_timeout", "5000")]
    public async Task Each_connection_is_set_for_safety(string pragma, string expected)
    {
        await using var services = Services();
        await services.GetRequiredService<BotDatabase>().OpenAsync(default);
        await using var db = await services.GetRequiredService<IDbContextFactory<BotDb>>().CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";
        Assert.Equal(expected, $"{await command.ExecuteScalarAsync()}");
    }

    private string ConnectionString => $"Data Source={folder.File("bot.db")}";

    private ServiceProvider Services() =>
        new ServiceCollection().AddLogging().AddStorage(new() { ConnectionString = ConnectionString }).BuildServiceProvider();
}
