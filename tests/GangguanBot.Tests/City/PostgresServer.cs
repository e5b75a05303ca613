using Npgsql;

namespace GangguanBot.Tests.City;

/// <summary>A PostgreSQL server for tests, if there is one; each test makes a database of its own and drops it.</summary>
static class PostgresServer
{
    /// <summary>A connection string that may create databases.</summary>
    public const string Variable = "GANGGUANBOT_TEST_POSTGRES";

    /// <summary><c>postgres</c>: every city keeps its data there, not only those of the tests that are about it.</summary>
    private const string EverywhereVariable = "GANGGUANBOT_TEST_CITIES";

    private static readonly string Server = Environment.GetEnvironmentVariable(Variable) ?? "";

    public static bool IsThere => Server.Length > 0;

    public static bool IsEverywhere => IsThere && Environment.GetEnvironmentVariable(EverywhereVariable) == "postgres";

    /// <returns>The connection string of an empty database.</returns>
    public static async Task<string> CreateAsync()
    {
        var name = $"gangguan_{Guid.NewGuid():N}";
        await RunAsync($"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'");
        return new NpgsqlConnectionStringBuilder(Server) { Database = name }.ConnectionString;
    }

    public static async Task DropAsync(string connectionString)
    {
        await using (var connection = new NpgsqlConnection(connectionString)) NpgsqlConnection.ClearPool(connection);
        await RunAsync($"DROP DATABASE {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)");
    }

    private static async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>A test on a real PostgreSQL; where none is named it is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute()
    {
        if (!PostgresServer.IsThere)
            Skip = $"No PostgreSQL: set {PostgresServer.Variable} to a connection string that may create databases.";
    }
}
