using GangguanBot.Storage.Engines;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GangguanBot.Storage.FullText;

/// <summary>Tables of a word index: each engine's own, and so not part of the model.</summary>
public static class WordTables
{
    public static void CreateWordTable(this MigrationBuilder migrationBuilder, string table)
    {
        foreach (var sql in migrationBuilder.ActiveProvider!.EndsWith("Sqlite", StringComparison.Ordinal)
            ? SqliteWords.TablesOf(table) : PostgresWords.TablesOf(table)) migrationBuilder.Sql(sql);
    }
}
