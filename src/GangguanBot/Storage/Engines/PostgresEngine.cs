using GangguanBot.Settings;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GangguanBot.Storage.Engines;

/// <summary>PostgreSQL: a server of the office's. One bot a database, held by an advisory lock on a connection that stays open.</summary>
public sealed class PostgresEngine(StorageSettings settings) : IEngine
{
    /// <summary>Any number that is always the same: "GJ007" as bytes.</summary>
    private const long LockKey = 0x474A303037;

    public void Use(DbContextOptionsBuilder options) => options.UseNpgsql(settings.ConnectionString);

    public async Task<IAsyncDisposable> TakeAsync(CancellationToken ct)
    {
        // Not pooled: the lock lives as long as its session. Keep-alive: a dead one is noticed by the server, too.
        var held = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(settings.ConnectionString) { Pooling = false, KeepAlive = 30 }.ConnectionString);
        try
        {
            await held.OpenAsync(ct);
            await using var command = new NpgsqlCommand("SELECT pg_try_advisory_lock(@key)", held) { Parameters = { new("key", LockKey) } };
            if (await command.ExecuteScalarAsync(ct) is true) return new PostgresLock(held, settings);
        }
        catch
        {
            await held.DisposeAsync();
            throw;
        }

        await held.DisposeAsync();
        throw new DatabaseInUseException(new NpgsqlConnectionStringBuilder(settings.ConnectionString).Database ?? "");
    }

    /// <summary>EF's lock is a session's here, and went with it.</summary>
    public Task ClearStaleLockAsync(BotDb db, CancellationToken ct) => Task.CompletedTask;

    public async Task<IAsyncDisposable> SnapshotAsync(BotDb db, CancellationToken ct) =>
        await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, ct);

    public Task<string?> WholeFileAsync(BotDb db, CancellationToken ct) => Task.FromResult<string?>(null);

    public string? Folder => null;

    public Task<long> SizeAsync(BotDb db, CancellationToken ct) =>
        db.Database.SqlQueryRaw<long>("SELECT pg_database_size(current_database()) AS \"Value\"").SingleAsync(ct);

    /// <remarks>EF looks at every constructor of this assembly when it gathers the tables: one that named Npgsql would load it for an
    /// office on SQLite, too.</remarks>
    private sealed class PostgresLock(IAsyncDisposable held, StorageSettings settings) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await using (var connection = new NpgsqlConnection(settings.ConnectionString)) NpgsqlConnection.ClearPool(connection);
            await using (held) await UnlockAsync();
        }

        /// <summary>The server would let go of it a moment after the connection is closed. Whoever takes it next does not wait.</summary>
        private async Task UnlockAsync()
        {
            try
            {
                await using var command = new NpgsqlCommand("SELECT pg_advisory_unlock_all()", (NpgsqlConnection)held);
                await command.ExecuteNonQueryAsync();
            }
            catch (Exception gone) when (gone is NpgsqlException or InvalidOperationException)
            {
                // With the connection the lock is gone already.
            }
        }
    }
}
