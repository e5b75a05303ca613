using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace GangguanBot.Storage.Chain;

/// <summary>
/// A row as the database has it, hashed: every column that is not empty, in the order of the names, with its type and length.
/// </summary>
/// <param name="Content">Of all but the personal columns.</param>
public sealed record RowHash(int RowId, string Content, string PersonalText)
{
    private const string Id = "Id";

    /// <summary>Of the link before the first.</summary>
    public const string Beginning = "";

    /// <summary>Rows of a table, by their numbers; what is not there is not in the answer.</summary>
    public static async Task<IReadOnlyList<RowHash>> ReadAsync(BotDb db, ChainedTable table, int from, int to, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            command.CommandText = $"SELECT * FROM \"{table.Name}\" WHERE \"{Id}\" BETWEEN {from} AND {to} ORDER BY \"{Id}\"";
            await using var reader = await command.ExecuteReaderAsync(ct);
            var seals = new List<RowHash>();
            while (await reader.ReadAsync(ct)) seals.Add(Of(reader, table));
            return seals;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    public string Names(string salt) => Hash(salt, PersonalText);

    public static string Hash(params ReadOnlySpan<string> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts) text.Append(part.Length).Append(':').Append(part);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    public static string HashOf(string before, int seq, string source, int rowId, string content, string names) =>
        Hash(before, seq.ToString(CultureInfo.InvariantCulture), source, rowId.ToString(CultureInfo.InvariantCulture), content, names);

    private static RowHash Of(DbDataReader reader, ChainedTable table)
    {
        var columns = Enumerable.Range(0, reader.FieldCount).Where(i => !reader.IsDBNull(i))
            .Select(i => (Name: reader.GetName(i), Text: Text(reader.GetValue(i)))).OrderBy(c => c.Name, StringComparer.Ordinal).ToList();
        string Join(bool personal) =>
            string.Concat(columns.Where(c => table.Personal.Contains(c.Name) == personal)
            .Select(c => $"{c.Name}={c.Text.Length}:{c.Text};"));
        return new(Convert.ToInt32(reader[Id], CultureInfo.InvariantCulture), Hash(table.Name, Join(personal: false)),
            Join(personal: true));
    }

    /// <summary>With its type: a number is not its digits.</summary>
    private static string Text(object value) => value switch
    {
        byte[] bytes => $"b{Convert.ToHexString(bytes)}",
        DateTime at => $"t{at.ToString("O", CultureInfo.InvariantCulture)}",
        IFormattable number => $"n{number.ToString(null, CultureInfo.InvariantCulture)}",
        _ => $"s{value}",
    };
}
