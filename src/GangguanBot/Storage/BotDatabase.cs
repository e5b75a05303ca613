using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GangguanBot.Storage;

/// <summary>Another process has this database open. Two bots on one file would send everything twice, and SQLite's WAL would suffer.</summary>
public sealed class DatabaseInUseException(string path)
    : Exception($"The database {path} is already in use by another process. Stop that one first; a database belongs to one bot.");

/// <summary>The database as a whole: taken for this process alone and brought up to date at start, let go at the end.</summary>
public sealed class BotDatabase(StorageSettings settings, IDbContextFactory<BotDb> databases) : IDisposable
{
    private FileStream? mine;

    /// <exception cref="DatabaseInUseException">Another process holds it.</exception>
    public async Task OpenAsync(CancellationToken ct)
    {
        if (mine is not null) return;
        mine = Take(Path.GetFullPath(new SqliteConnectionStringBuilder(settings.ConnectionString).DataSource));
        await using var db = await databases.CreateDbContextAsync(ct);
        await ClearStaleMigrationLockAsync(db, ct);
        if (await IsBehindAsync(db, ct)) await db.Database.MigrateAsync(ct);
    }

    /// <summary>Closes the kept connections first, so that nothing of this process touches the file once another may have it.</summary>
    public void Dispose()
    {
        if (mine is null) return;
        using (var connection = new SqliteConnection(settings.ConnectionString)) SqliteConnection.ClearPool(connection);
        mine.Dispose();
    }

    private static FileStream Take(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (e is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException))
        {
            throw new DatabaseInUseException(path);
        }
    }

    /// <summary>At every start but the first of a version nothing is to do, and EF's machinery for it need not be loaded.</summary>
    private static async Task<bool> IsBehindAsync(BotDb db, CancellationToken ct) =>
        !await db.GetService<IHistoryRepository>().ExistsAsync(ct) || (await db.Database.GetPendingMigrationsAsync(ct)).Any();

    /// <summary>EF waits for ever for a migration that died half-way. Nobody else can be migrating: the file is ours alone.</summary>
    private static async Task ClearStaleMigrationLockAsync(BotDb db, CancellationToken ct) =>
        await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", ct);
}
