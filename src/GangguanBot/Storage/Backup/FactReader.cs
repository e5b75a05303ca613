using System.Data.Common;
using GangguanBot.Storage.Chain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace GangguanBot.Storage.Backup;

/// <summary>Reads what stands in a copy of the database: its migrations, how many rows, the chain, and the files that it names.</summary>
public sealed class FactReader(ChainWriter chain, IEnumerable<NamedFiles> named)
{
    public async Task<BackupFacts> ReadAsync(BotDb db, CancellationToken ct, IProgress<WorkProgress>? progress = null)
    {
        var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).ToList();
        if (applied.Count == 0) throw new BackupException("empty");
        if (applied.Except(db.Database.GetMigrations()).FirstOrDefault() is { } later) throw new BackupException("newer", later);
        if (applied.Count < db.Database.GetMigrations().Count()) return BackupFacts.OfOlder(applied[^1]);
        var report = await new ChainCheck(db, chain).RunAsync(anchor: null, progress, ct);
        return new(applied[^1], await RowsAsync(db, ct), report.Count, report.Head, report.Fault is { } fault
            ? $"{fault} {report.Table} {report.RowId}" : null, await NamedAsync(db, ct));
    }

    private static async Task<IReadOnlyDictionary<string, long>> RowsAsync(BotDb db, CancellationToken ct)
    {
        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in db.Model.GetEntityTypes().Select(e => e.GetTableName()).OfType<string>().Distinct())
            await ReadAsync(db, $"SELECT COUNT(*) FROM \"{table}\"", r => rows[table] = r.GetInt64(0), ct);
        return rows;
    }

    private async Task<IReadOnlyDictionary<string, string>> NamedAsync(BotDb db, CancellationToken ct)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (table, path, hash) in named)
            await ReadAsync(db, $"SELECT \"{path}\", {hash} FROM \"{table}\" WHERE \"{path}\" <> ''", r =>
                files[r.GetString(0)] = r.GetString(1), ct);
        return files;
    }

    /// <param name="sql">Of names of our own tables, from the model and from <see cref="NamedFiles"/>.</param>
    private static async Task ReadAsync(BotDb db, string sql, Action<DbDataReader> row, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        (command.CommandText, command.Transaction) = (sql, db.Database.CurrentTransaction?.GetDbTransaction());
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct)) row(reader);
    }
}
