using System.Data.Common;
using System.Text.RegularExpressions;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Simulator.Office;
using GangguanBot.Tests.City;
using GangguanBot.Tests.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace GangguanBot.Tests.Jobs;

/// <summary>
/// The bot is killed in the middle of a sweep, which the test holds there from the database's side; the next bot sweeps soon.
/// </summary>
public sealed partial class KilledInASweep
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(60), Held = TimeSpan.FromSeconds(2);
    private static readonly HttpClient Http = new();

    [Fact]
    public async Task On_SQLite_the_next_bot_sweeps_soon_and_loads_nothing_of_PostgreSQL()
    {
        using var folder = new TempFolder();
        await using var connection = new SqliteConnection($"Data Source={folder.File("gangguan.db")};Pooling=False");
        await KillAndSweepAsync(folder, connection, "BEGIN IMMEDIATE",
            [$"--Storage:ConnectionString=Data Source={folder.File("gangguan.db")}"], bot =>
            Assert.All((string[])["Npgsql.dll", "Hangfire.PostgreSql.dll", "Dapper.dll"], name =>
                Assert.DoesNotContain(name, bot.Loaded, StringComparison.Ordinal)));
    }

    [PostgresFact]
    public async Task On_PostgreSQL_the_dead_ones_locks_hold_up_nobody()
    {
        using var folder = new TempFolder();
        var database = await PostgresServer.CreateAsync();
        await using (var connection = new NpgsqlConnection($"{database};Pooling=False"))
        {
            var settings = (string[])["--Storage:Provider=Postgres", $"--Storage:ConnectionString={database}", "--Jobs:Storage=Postgres"];
            await KillAndSweepAsync(folder, connection, "BEGIN; LOCK TABLE \"Pulse\"", settings, bot =>
                Assert.Contains("Hangfire.PostgreSql.dll", bot.Loaded, StringComparison.Ordinal));
        }

        await PostgresServer.DropAsync(database);
    }

    private static async Task KillAndSweepAsync(
        TempFolder folder, DbConnection database, string hold, string[] storage, Action<BotProcess> look)
    {
        await using var telegram = await TelegramServer.Start(new TelegramOptions());
        await File.WriteAllTextAsync(folder.File("organisation.json"), SampleOffice.Json);
        string[] settings =
        [
            $"--contentRoot={folder.Path}", $"--Telegram:BotToken={telegram.World.Options.Token}", $"--Telegram:ApiBaseUrl={telegram.Url}",
                $"--Storage:FilesPath={folder.File("files")}",
            $"--Organisation:File={folder.File("organisation.json")}", "--Backup:Enabled=false", "--Chasing:SweepSeconds=1",
                "--Jobs:Dashboard=true", .. storage,
        ];
        await using (var bot = await BotProcess.StartAsync(settings))
        {
            await database.OpenAsync();
            await TestCity.Until(async () => await PulseAsync(database) is not null, "the first bot has swept");
            await AskAsync(database, hold);
            await HeldInASweepAsync(bot);
        }

        await AskAsync(database, "ROLLBACK");
        var last = await PulseAsync(database);
        if (database is NpgsqlConnection)
            Assert.True(await AskAsync(database, "SELECT COUNT(*) FROM hangfire.lock") is long and > 0,
            "the dead one has left its lock behind");
        await using var next = await BotProcess.StartAsync(settings);
        await TestCity.Until(async () => !Equals(await PulseAsync(database), last), "the next bot has swept", Soon);
        look(next);
    }

    /// <summary>One and the same sweep runs and runs, as the dashboard shows.</summary>
    private static async Task HeldInASweepAsync(BotProcess bot)
    {
        var seen = new Dictionary<string, long>();
        await TestCity.Until(async () =>
        {
            var running = RunningSweep().Matches(await Http.GetStringAsync(new Uri(bot.Web, "/hangfire/jobs/processing")))
                .Select(m => m.Groups["id"].Value);
            foreach (var id in running) seen.TryAdd(id, TimeProvider.System.GetTimestamp());
            return running.Any(id => TimeProvider.System.GetElapsedTime(seen[id]) > Held);
        }, "a sweep is held");
    }

    private static Task<object?> PulseAsync(DbConnection database) => AskAsync(database, "SELECT MAX(\"At\") FROM \"Pulse\"");

    private static async Task<object?> AskAsync(DbConnection database, string sql)
    {
        await using var command = database.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync() is var found and not DBNull ? found : null;
    }

    [GeneratedRegex(@"jobs/details/(?<id>\d+)""[^>]*>\s*sweep\s*<")]
    private static partial Regex RunningSweep();
}
