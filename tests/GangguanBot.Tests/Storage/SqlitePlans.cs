using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GangguanBot.Tests.Storage;

/// <summary>How SQLite answers what was asked of it: the plan is read of exactly the command that was sent, with its parameters.</summary>
public sealed class SqlitePlans : DbCommandInterceptor
{
    private readonly List<(string Text, List<(string Name, object? Value)> Parameters)> sent = [];

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default)
    {
        sent.Add((command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]));
        return ValueTask.FromResult(result);
    }

    /// <summary>Of each query in <paramref name="act"/>, its text and the lines of its plan.</summary>
    public async Task<IReadOnlyList<(string Text, IReadOnlyList<string> Plan)>> OfAsync(string file, Func<Task> act)
    {
        sent.Clear();
        await act();
        var plans = new List<(string, IReadOnlyList<string>)>();
        await using var connection = new SqliteConnection($"Data Source={file}");
        await connection.OpenAsync();
        foreach (var (text, parameters) in sent.ToList())
        {
            await using var explain = connection.CreateCommand();
            explain.CommandText = $"EXPLAIN QUERY PLAN {text}";
            foreach (var (name, value) in parameters) explain.Parameters.AddWithValue(name, value ?? DBNull.Value);
            await using var reader = await explain.ExecuteReaderAsync();
            var plan = new List<string>();
            while (await reader.ReadAsync()) plan.Add(reader.GetString(3));
            plans.Add((text, plan));
        }

        return plans;
    }
}
