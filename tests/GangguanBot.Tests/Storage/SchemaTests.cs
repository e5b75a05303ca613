using GangguanBot.Settings;
using GangguanBot.Storage;
using GangguanBot.Tests.City;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GangguanBot.Tests.Storage;

/// <summary>Migrations are written by hand: they must make exactly what the model would make of itself.</summary>
public sealed class SchemaTests : IDisposable
{
    /// <summary>
    /// What the migrations make besides, because the model cannot say it: the full text of each engine's own, and indexes over an owned
    /// column.
    /// </summary>
    private static readonly string[] Beside =
        ["TicketWords", "IX_Tickets_Finding_Cause_SubmittedAt", "IX_Tickets_Finding_Cause_Step_SubmittedAt"];

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_migrations_make_the_schema_of_the_model()
    {
        var migrated = await DescribeAsync("migrated.db", db => db.Database.MigrateAsync());
        var created = await DescribeAsync("created.db", db => db.Database.EnsureCreatedAsync());

        Assert.Contains(created, line => line.StartsWith("Outbox.", StringComparison.Ordinal));
        AssertSame(created, migrated);
    }

    [PostgresFact]
    public async Task They_make_it_on_PostgreSQL_too()
    {
        var migrated = await OnPostgresAsync(db => db.Database.MigrateAsync());
        var created = await OnPostgresAsync(db => db.Database.EnsureCreatedAsync());

        Assert.Contains(created, line => line.StartsWith("Outbox", StringComparison.Ordinal));
        AssertSame(created, migrated);
    }

    private static void AssertSame(List<string> created, List<string> migrated)
    {
        foreach (var name in Beside)
        {
            Assert.Contains(migrated, line => line.Contains(name, StringComparison.Ordinal));
            Assert.DoesNotContain(created, line => line.Contains(name, StringComparison.Ordinal));
        }

        Assert.Equal(string.Join('\n', created),
            string.Join('\n', migrated.Where(line => !Beside.Any(name => line.Contains(name, StringComparison.Ordinal)))));
    }

    [Fact]
    public async Task Generated_numbers_are_never_given_twice()
    {
        await using var services = Services("ids.db");
        await using var db = await services.GetRequiredService<IDbContextFactory<BotDb>>().CreateDbContextAsync();
        await db.Database.MigrateAsync();
        var generated = db.Model.GetEntityTypes()
            .Where(e => e.FindPrimaryKey()!.Properties is [{ ValueGenerated: Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.OnAdd }])
            .Select(e => e.GetTableName()!).Distinct().ToList();
        Assert.NotEmpty(generated);
        foreach (var table in generated)
        {
            var sql = await RowsAsync(db, $"SELECT sql FROM sqlite_master WHERE type = 'table' AND name = '{table}'");
            Assert.Contains("AUTOINCREMENT", Assert.Single(sql), StringComparison.Ordinal);
        }
    }

    private async Task<List<string>> DescribeAsync(string file, Func<BotDb, Task> make)
    {
        await using var services = Services(file);
        await using var db = await services.GetRequiredService<IDbContextFactory<BotDb>>().CreateDbContextAsync();
        await make(db);
        List<string> lines = [];
        foreach (var table in await RowsAsync(db,
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\'"))
        {
            var columns = $"SELECT 'column ' || name, type, \"notnull\", dflt_value, pk FROM pragma_table_info('{table}')";
            var foreign = $"SELECT 'foreign ' || \"from\", \"table\", \"to\", on_update, on_delete FROM pragma_foreign_key_list('{table}')";
            var indexes = $"SELECT 'index ' || l.name, l.\"unique\", l.partial, i.seqno, i.name FROM pragma_index_list('{table}') l, pragma_index_info(l.name) i";
            var filters = $"SELECT 'index sql ' || sql FROM sqlite_master WHERE type = 'index' AND tbl_name = '{table}' AND sql IS NOT NULL";
            foreach (var query in (string[])[columns, foreign, indexes, filters])
                lines.AddRange((await RowsAsync(db, query)).Select(row => $"{table}.{row}"));
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private static async Task<List<string>> OnPostgresAsync(Func<BotDb, Task> make)
    {
        var database = await PostgresServer.CreateAsync();
        try
        {
            await using var services = new ServiceCollection().AddLogging()
                .AddStorage(new() { Provider = StorageProvider.Postgres, ConnectionString = database }).BuildServiceProvider();
            await using var db = await services.GetRequiredService<IDbContextFactory<BotDb>>().CreateDbContextAsync();
            await make(db);
            List<string> lines = [];
            foreach (var query in (string[])
            [
                """SELECT table_name, column_name, data_type, is_nullable, column_default, is_identity, identity_generation FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\_\_EF%'""",
                "SELECT tablename, indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT LIKE '\\_\\_EF%'",
                "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text NOT LIKE '\"\\_\\_EF%'",
            ])
                lines.AddRange(await RowsAsync(db, query));
            lines.Sort(StringComparer.Ordinal);
            return lines;
        }
        finally
        {
            await PostgresServer.DropAsync(database);
        }
    }

    private static async Task<List<string>> RowsAsync(BotDb db, string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await reader.ReadAsync())
            rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(i => $"{reader.GetValue(i)}")));
        return rows;
    }

    private ServiceProvider Services(string file) =>
        new ServiceCollection().AddLogging().AddStorage(new() { ConnectionString = $"Data Source={folder.File(file)}" })
            .BuildServiceProvider();
}
