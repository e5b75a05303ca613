using Microsoft.Data.Sqlite;

namespace GangguanBot.Storage.Chain;

/// <summary>Checks the journals' rows in the file for bytes that SQLite passes over and no query shows.</summary>
public static class FileCheck
{
    /// <returns>The first row that is not as SQLite writes it; <c>null</c>: all are.</returns>
    /// <exception cref="InvalidDataException">The file is not well-formed.</exception>
    public static async Task<(string Table, int RowId)?> FirstOddRowAsync(
        string path, IEnumerable<ChainedTable> tables, CancellationToken ct)
    {
        var roots = await RootsAsync(path, [.. tables.Select(t => t.Name), ChainLink.Table], ct);
        using var leaves = new SqliteLeaves(path);
        foreach (var (table, root) in roots)
        {
            ct.ThrowIfCancellationRequested();
            if (leaves.Rows(root).FirstOrDefault(c => c.KeyType != 0) is { } odd) return (table, unchecked((int)odd.RowId));
        }

        return null;
    }

    internal static async Task<IReadOnlyList<(string Table, int Root)>> RootsAsync(
        string path, IReadOnlyList<string> tables, CancellationToken ct)
    {
        await using var connection =
            new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        await connection.OpenAsync(ct);
        await using var command = new SqliteCommand("SELECT name, rootpage FROM sqlite_master WHERE type = 'table'", connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var roots = new List<(string, int)>();
        while (await reader.ReadAsync(ct))
            if (tables.Contains(reader.GetString(0))) roots.Add((reader.GetString(0), reader.GetInt32(1)));
        return roots;
    }
}
