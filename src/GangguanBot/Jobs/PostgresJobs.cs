using GangguanBot.Settings;
using Hangfire;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Npgsql;

namespace GangguanBot.Jobs;

/// <summary>Jobs in the office's PostgreSQL database, in a schema of their own; backups leave it out.</summary>
sealed class PostgresJobs(StorageSettings storage) : IJobStore
{
    private const string Schema = "hangfire";

    /// <summary>
    /// A lock lives so long at most, used or not: with the library's ten minutes nothing would be swept for so long when a connection was
    /// lost in the middle of a sweep. A run that takes longer may have a second one beside it, which does no harm.
    /// </summary>
    private static readonly TimeSpan LockLife = TimeSpan.FromSeconds(30);

    /// <summary>Of a job whose worker says nothing more; as long as it runs, it says so five times as often.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(5);

    /// <summary>Workers are woken by what this process enqueues; polling finds the rest.</summary>
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(5);

    /// <summary>Each look for what is due takes locks in the database.</summary>
    public TimeSpan ClockPace => TimeSpan.FromSeconds(5);

    public JobStorage Make()
    {
        var options = new PostgreSqlStorageOptions
        {
            SchemaName = Schema, PrepareSchemaIfNecessary = false, DistributedLockTimeout = LockLife,
            UseSlidingInvisibilityTimeout = true, InvisibilityTimeout = Silence, QueuePollInterval = Poll,
        };
        return new PostgreSqlStorage(new NpgsqlConnectionFactory(storage.ConnectionString, options), options);
    }

    /// <summary>The database is this process's own: makes the tables, and frees what a process before it held when it was killed.</summary>
    public async Task OpenAsync(CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(storage.ConnectionString);
        await connection.OpenAsync(ct);
        PostgreSqlObjectsInstaller.Install(connection, Schema);
        const string Free = $"DELETE FROM {Schema}.lock; DELETE FROM {Schema}.server; UPDATE {Schema}.jobqueue SET fetchedat = NULL";
        await using var command = new NpgsqlCommand(Free, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
