using System.Diagnostics;
using GangguanBot.Office;
using GangguanBot.Registry;
using GangguanBot.Sop;
using GangguanBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GangguanBot.Benchmarks;

/// <summary>
/// The first page of the register, read as its card in chat reads it (count included), among a thousand tickets and among a million, turn
/// by turn in one run. On PostgreSQL, too, where <c>GANGGUANBOT_TEST_POSTGRES</c> names a server: in databases of their own.
/// </summary>
internal static class RegisterBench
{
    private const int Few = 1000, Reads = 40, Warm = 5;
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(3);

    public static async Task RunAsync(string folder, int many)
    {
        await RunAsync("SQLite", folder, many, postgres: null);
        if (Environment.GetEnvironmentVariable("GANGGUANBOT_TEST_POSTGRES") is not { Length: > 0 } server) return;
        string[] databases = [$"gangguan_register_{Environment.ProcessId}_few", $"gangguan_register_{Environment.ProcessId}_many"];
        foreach (var name in databases) await OnServerAsync(server, $"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'");
        try
        {
            await RunAsync("PostgreSQL", Path.Combine(folder, "postgres"), many,
                [.. databases.Select(name => new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString)]);
        }
        finally
        {
            NpgsqlConnection.ClearAllPools();
            foreach (var name in databases) await OnServerAsync(server, $"DROP DATABASE {name} WITH (FORCE)");
        }
    }

    private static async Task RunAsync(string engine, string folder, int many, string[]? postgres)
    {
        await using var small = await RegisterTickets.OpenAsync(Path.Combine(folder, "few"), postgres?[0]);
        await using var large = await RegisterTickets.OpenAsync(Path.Combine(folder, "many"), postgres?[1]);
        var began = Stopwatch.GetTimestamp();
        await RegisterTickets.FillAsync(small, Few);
        await RegisterTickets.FillAsync(large, many);
        Console.WriteLine($"{engine}: filled in {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s; first pages, median ms among {Few:N0} and {many:N0}, ratio, and what was counted");
        foreach (var (reader, telegramId) in new[] { ("sees everything", 4001L), ("confidential hidden", 1003L) })
        {
            double words = 0, filters = 0;
            Console.WriteLine($"  {reader}");
            foreach (var (name, ask) in Asked)
            {
                var (few, lots, counts) = await MedianAsync(small, large, telegramId, ask);
                if (name.Contains("word", StringComparison.Ordinal)) words = Math.Max(words, lots / few);
                else filters = Math.Max(filters, lots / few);
                Console.WriteLine($"    {name,-26}{few,8:0.0}{lots,9:0.0}{lots / few,7:0.0}{(lots / few > 3 ? " !" : ""),-2}  {counts}");
            }

            Console.WriteLine($"    worst: words {words:0.0}, filters {filters:0.0}");
        }
    }

    private static readonly (string Name, Func<Ids, RegisterFilter> Ask)[] Asked =
    [
        ("everything", _ => RegisterFilter.None),
        ("word, rare", _ => new(Words: RegisterTickets.Rare)),
        ("word, in 1 of 200", _ => new(Words: RegisterTickets.Seldom)),
        ("word, common", _ => new(Words: RegisterTickets.Common)),
        ("word, nowhere", _ => new(Words: "zebra")),
        ("words, two", _ => new(Words: $"{RegisterTickets.Common} {RegisterTickets.Seldom}")),
        ("words, two never together", _ => new(Words: $"{RegisterTickets.Even} {RegisterTickets.Odd}")),
        ("word, beginning, common", _ => new(Words: "intern")),
        ("word, beginning, 2 letters", _ => new(Words: "ka")),
        ("word, beginning, serials", _ => new(Words: "sn12")),
        ("words, phrase", _ => new(Words: "\"lantai dua\"")),
        ("step, open", _ => new(Step: Step.KadisDisposition)),
        ("step, closed", _ => new(Step: Step.Closed)),
        ("agency", ids => new(AgencyId: ids.Agency)),
        ("site", ids => new(AgencyId: ids.Agency, SiteId: ids.Site)),
        ("overdue", _ => new(Overdue: true)),
        ("month", _ => Month),
        ("month, five years ago", _ => Month with { From = new(2022, 1, 1), Until = new(2022, 1, 31) }),
        ("cause", _ => new(Cause: "fibre")),
        ("holder, Kadis", ids => new(HolderPostId: ids.Kadis)),
        ("holder, Kasi", ids => new(HolderPostId: ids.Kasi)),
        ("holder, technician", ids => new(HolderPersonId: ids.Technician)),
        ("branch, Kabid", ids => new(BranchPostId: ids.Kabid)),
        ("branch, Kasi", ids => new(BranchPostId: ids.Kasi)),
        ("agency + month", ids => Month with { AgencyId = ids.Agency }),
        ("agency + overdue", ids => new(AgencyId: ids.Agency, Overdue: true)),
        ("agency + cause", ids => new(AgencyId: ids.Agency, Cause: "fibre")),
        ("step + cause", _ => new(Step: Step.Closed, Cause: "fibre")),
        ("step + cause, none", _ => new(Step: Step.KadisDisposition, Cause: "fibre")),
        ("step + month", _ => Month with { Step = Step.Closed }),
        ("step + agency", ids => new(Step: Step.Diagnosis, AgencyId: ids.Agency)),
        ("branch + cause", ids => new(BranchPostId: ids.Kabid, Cause: "fibre")),
        ("word + agency", ids => new(AgencyId: ids.Agency, Words: RegisterTickets.Common)),
        ("word + step", _ => new(Step: Step.KadisDisposition, Words: RegisterTickets.Common)),
        ("word + month", _ => Month with { Words = RegisterTickets.Common }),
        ("word, 1 of 200 + agency", ids => new(AgencyId: ids.Agency, Words: RegisterTickets.Seldom)),
    ];

    private static RegisterFilter Month => new(From: new(2026, 10, 1), Until: new(2026, 10, 31));

    private static async Task<(double Few, double Many, string Counts)> MedianAsync(
        WebApplication small, WebApplication large, long telegramId, Func<Ids, RegisterFilter> ask)
    {
        List<double> few = [], many = [];
        var (a, b) = (ask(await Ids.OfAsync(small)), ask(await Ids.OfAsync(large)));
        var (counted, of, began) = (0, 0, Stopwatch.GetTimestamp());
        for (var n = 0; n < Warm + Reads && (n < Warm + 3 || Stopwatch.GetElapsedTime(began) < Enough); n++)
        {
            counted = await ReadAsync(small, telegramId, a, n < Warm ? null : few);
            of = await ReadAsync(large, telegramId, b, n < Warm ? null : many);
        }

        return (Median(few), Median(many), $"{Said(counted)} of {Said(of)}");

        static double Median(List<double> some) => some.Order().ElementAt(some.Count / 2);
        static string Said(int count) => count > RegisterReader.Counted ? $">{RegisterReader.Counted}" : $"{count}";
    }

    /// <returns>How many there are, as the card says it.</returns>
    private static async Task<int> ReadAsync(WebApplication bot, long telegramId, RegisterFilter filter, List<double>? times)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var me = (await scope.ServiceProvider.GetRequiredService<OfficeDirectory>().ByTelegramIdAsync(telegramId))!;
        var book = scope.ServiceProvider.GetRequiredService<RegisterReader>();
        var began = Stopwatch.GetTimestamp();
        var page = await book.ReadAsync(filter, me, at: null);
        times?.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        return page.Count;
    }

    private static async Task OnServerAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private sealed record Ids(int Agency, int Site, int Kadis, int Kabid, int Kasi, int Technician)
    {
        public static async Task<Ids> OfAsync(WebApplication bot)
        {
            await using var scope = bot.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<BotDb>();
            var agency = await db.Set<Agency>().MaxAsync(a => a.Id);
            return new(agency, await db.Set<Site>().Where(s => s.AgencyId == agency).MinAsync(s => s.Id), await PostAsync(Role.Kadis),
                await PostAsync(Role.Kabid), await PostAsync(Role.Kasi),
                await db.Set<Person>().Where(p => p.Role == Role.Technician).MinAsync(p => p.Id));

            Task<int> PostAsync(Role role) => db.Set<Post>().Where(p => p.Role == role).MaxAsync(p => p.Id);
        }
    }
}
