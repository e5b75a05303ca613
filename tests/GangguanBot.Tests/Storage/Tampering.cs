using GangguanBot.Settings;
using GangguanBot.Storage;
using GangguanBot.Storage.Chain;
using GangguanBot.Tests.City;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GangguanBot.Tests.Storage;

/// <summary>What somebody with the database file in hand might do.</summary>
static class Tampering
{
    /// <summary>Does it behind the bot's back, looks, and puts everything back as it was.</summary>
    public static async Task TamperAsync(this TestCity city, string sql, Func<ChainReport, Task> then, (int, string)? anchor = null)
    {
        await using var connection = new SqliteConnection(city.Services.GetRequiredService<StorageSettings>().ConnectionString);
        await connection.OpenAsync();
        await RunAsync("PRAGMA foreign_keys=OFF; SAVEPOINT whole;");
        await RunAsync(sql);
        var writer = city.Services.GetRequiredService<ChainWriter>();
        await using (var db =
            new BotDb(new DbContextOptionsBuilder<BotDb>().UseSqlite(connection).Options, city.Services.GetRequiredService<WriteGate>(),
            writer))
            await then(await new ChainCheck(db, writer).RunAsync(anchor));
        await RunAsync("ROLLBACK TO whole; RELEASE whole;");

        async Task RunAsync(string words)
        {
            await using var command = new SqliteCommand(words, connection);
            await command.ExecuteNonQueryAsync();
        }
    }
}
