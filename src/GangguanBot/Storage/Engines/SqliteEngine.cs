using GangguanBot.Settings;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace GangguanBot.Storage.Engines;

/// <summary>SQLite: a file of our own beside the bot.</summary>
public sealed class SqliteEngine(StorageSettings settings) : IEngine
{
    public void Use(DbContextOptionsBuilder options) => options.UseSqlite(settings.ConnectionString).AddInterceptors(new SqlitePragmas());

    public Task<IAsyncDisposable> TakeAsync(CancellationToken ct)
    {
        var path = FilePath;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            return Task.FromResult<IAsyncDisposable>(
                new SqliteLock(new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None), settings));
        }
        catch (IOException e) when (e is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException))
        {
            throw new DatabaseInUseException(path);
        }
    }

    public Task ClearStaleLockAsync(BotDb db, CancellationToken ct) =>
        db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", ct);

    /// <summary>Begins as a reader: in WAL mode readers see the moment of their first look, and writers go on.</summary>
    public async Task<IAsyncDisposable> SnapshotAsync(BotDb db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        var moment = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        return new Snapshot((await db.Database.UseTransactionAsync(moment, ct))!, moment);
    }

    public async Task<string?> WholeFileAsync(BotDb db, CancellationToken ct)
    {
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", ct);
        return new FileInfo($"{FilePath}-wal") is { Exists: true, Length: > 0 } ? throw new IOException($"{FilePath}-wal") : FilePath;
    }

    public string? Folder => Path.GetDirectoryName(FilePath);

    private string FilePath => Path.GetFullPath(new SqliteConnectionStringBuilder(settings.ConnectionString).DataSource);

    public Task<long> SizeAsync(BotDb db, CancellationToken ct)
    {
        var file = db.Database.GetDbConnection().DataSource;
        string[] parts = [file, $"{file}-wal"];
        return Task.FromResult(parts.Where(File.Exists).Sum(f => new FileInfo(f).Length));
    }

    private sealed class SqliteLock(FileStream mine, StorageSettings settings) : IAsyncDisposable
    {
        /// <summary>Closes the kept connections first, so that nothing of this process touches the file once another may have it.</summary>
        public ValueTask DisposeAsync()
        {
            using (var connection = new SqliteConnection(settings.ConnectionString)) SqliteConnection.ClearPool(connection);
            return mine.DisposeAsync();
        }
    }

    /// <summary>A transaction that EF was only lent: it ends with both.</summary>
    private sealed class Snapshot(IDbContextTransaction lent, SqliteTransaction moment) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await lent.DisposeAsync();
            await moment.DisposeAsync();
        }
    }
}
