using GangguanBot.Settings;
using GangguanBot.Storage.Backup;
using GangguanBot.Storage.Chain;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Storage.Engines;

/// <summary>
/// Page by page with SQLite's own online backup, as a reader of the WAL: writers go on, and what is in the copy is one moment.
/// </summary>
public sealed class SqliteCopies(StorageSettings settings, ChainWriter chain) : ICopies
{
    public string FileName => "gangguan.db";

    public string? Obstacle => null;

    private string Live => Path.GetFullPath(new SqliteConnectionStringBuilder(settings.ConnectionString).DataSource);

    public async Task<BackupFacts> TakeAsync(string file, Func<BotDb, CancellationToken, Task<BackupFacts>> read, CancellationToken ct)
    {
        await Task.Run(() => Copy(file), ct);
        return (await ReadAsync(file, read, ct))!;
    }

    public async Task<BackupFacts?> ReadAsync(string file, Func<BotDb, CancellationToken, Task<BackupFacts>> read, CancellationToken ct)
    {
        try
        {
            await using var connection = new SqliteConnection(At(file, SqliteOpenMode.ReadOnly));
            await connection.OpenAsync(ct);
            await using (var command = new SqliteCommand("PRAGMA integrity_check(1)", connection))
                if (await command.ExecuteScalarAsync(ct) is not "ok" and var fault) throw new BackupException("damaged", $"{fault}");
            if (await FileCheck.FirstOddRowAsync(file, chain.Tables, ct) is { } odd)
                throw new BackupException("damaged", $"{odd.Table} {odd.RowId}");
            using var gate = new WriteGate();
            await using var db = new BotDb(new DbContextOptionsBuilder<BotDb>().UseSqlite(connection).Options, gate, chain);
            return await read(db, ct);
        }
        catch (Exception fault) when (
            fault is SqliteException or InvalidDataException or InvalidCastException or FormatException or OverflowException or IOException)
        {
            throw new BackupException("damaged", fault.Message);
        }
    }

    public Task<bool> IsPresentAsync(CancellationToken ct) => Task.FromResult(File.Exists(Live));

    public Task<string?> PutBackAsync(string file, string aside, CancellationToken ct)
    {
        var here = File.Exists(Live);
        foreach (var part in (ReadOnlySpan<string>)["", "-wal", "-shm", "-journal"])
            if (File.Exists(Live + part)) File.Move(Live + part, Live + aside + part);
        Directory.CreateDirectory(Path.GetDirectoryName(Live)!);
        File.Copy(file, Live + ".part", overwrite: true);
        File.Move(Live + ".part", Live);
        return Task.FromResult(here ? Live + aside : null);
    }

    /// <summary>A file of its own without a WAL beside it, so that it can be carried away as it is.</summary>
    private void Copy(string file)
    {
        using var copy = new SqliteConnection(At(file, SqliteOpenMode.ReadWriteCreate));
        copy.Open();
        using (var live = new SqliteConnection(settings.ConnectionString))
        {
            live.Open();
            live.BackupDatabase(copy);
        }

        using var single = new SqliteCommand("PRAGMA journal_mode=DELETE", copy);
        single.ExecuteNonQuery();
    }

    private static string At(string file, SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ConnectionString;
}
