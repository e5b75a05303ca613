using System.Diagnostics;
using GangguanBot.Registry;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Simulator.Office;
using GangguanBot.Sop;
using GangguanBot.Staff;
using GangguanBot.Staff.Organisation;
using GangguanBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Person = GangguanBot.Staff.Person;

namespace GangguanBot.Benchmarks;

/// <summary>First pages of the register as <c>/register</c> reads them, count included: of a thousand tickets, of a million, and the ratio. On SQLite, and on PostgreSQL where a server is named.</summary>
internal static class RegisterBench
{
    private const int Few = 1000, Rounds = 15;
    private const string Server = "GANGGUANBOT_TEST_POSTGRES";

    internal static readonly DateTimeOffset Morning = new(2026, 11, 23, 7, 40, 0, OfficeClock.Wib);

    private static readonly (string Name, RegisterFilter Filter)[] Asked =
    [
        ("everything", RegisterFilter.None),
        ("a rare word", new(Words: "langka")), ("a word of one ticket", new(Words: "kode500x")), ("a word of all", new(Words: "internet")), ("two words", new(Words: "lantai loket")), ("a beginning", new(Words: "inter")),
        ("a phrase", new(Words: "\"mati sejak pagi\"")), ("a word that nobody wrote", new(Words: "kebakaran")),
        ("a step, over", new(Step: Step.Closed)), ("a step, open", new(Step: Step.KabidDisposition)), ("an agency", new(AgencyId: 1)), ("a site", new(SiteId: 1)), ("overdue", new(Overdue: true)),
        ("a month", new(From: new DateOnly(2026, 10, 1), Until: new DateOnly(2026, 10, 31))), ("a cause", new(Cause: "cable")), ("a rare cause", new(Cause: "isp")),
        ("a post's turn", new(HolderPostId: 2)), ("a technician", new(HolderPersonId: 4)), ("a branch", new(BranchPostId: 2)),
        ("agency and month", new(AgencyId: 2, From: new DateOnly(2026, 10, 1), Until: new DateOnly(2026, 10, 31))), ("agency and word", new(AgencyId: 2, Words: "internet")), ("step and cause", new(Step: Step.Closed, Cause: "device_broken")),
    ];

    public static async Task RunAsync(string folder, int many)
    {
        await CompareAsync("SQLite", many, size => Task.FromResult<string[]>([$"--Storage:ConnectionString=Data Source={Path.Combine(folder, $"register{size}.db")}"]), isPostgres: false, folder);
        if (Environment.GetEnvironmentVariable(Server) is not { Length: > 0 } server) return;
        await CompareAsync("PostgreSQL", many, async size => ["--Storage:Provider=Postgres", $"--Storage:ConnectionString={await DatabaseAsync(server, size)}"], isPostgres: true, folder);
        foreach (var size in (int[])[Few, many]) await SayAsync(server, $"DROP DATABASE \"register{size}\" WITH (FORCE)");
    }

    private static async Task CompareAsync(string engine, int many, Func<int, Task<string[]>> storage, bool isPostgres, string folder)
    {
        var (few, lots) = (await MeasureAsync(Few, await storage(Few), isPostgres, folder), await MeasureAsync(many, await storage(many), isPostgres, folder));
        Console.WriteLine($"{engine}: median of {Rounds} first pages{"",-18} {Few,9:N0}   {many,9:N0}");
        for (var n = 0; n < few.Count; n++)
            Console.WriteLine($"  {Asked[n / 2].Name,-26} {(n % 2 == 0 ? "official" : "admin"),-9} {few[n] * 1000,9:0.00} ms {lots[n] * 1000,9:0.00} ms   {lots[n] / few[n],6:0.0} x");
    }

    /// <summary>In the order of <see cref="Asked"/>: for somebody who stands on the tickets, then for one from whom confidential ones are hidden.</summary>
    private static async Task<List<double>> MeasureAsync(int size, string[] storage, bool isPostgres, string folder)
    {
        await using var bot = await OpenAsync(storage, folder);
        await using (var scope = bot.Services.CreateAsyncScope()) await RegisterFilling.FillAsync(scope.ServiceProvider.GetRequiredService<BotDb>(), size, isPostgres);
        var medians = new List<double>();
        foreach (var (_, filter) in Asked)
            foreach (var reader in (long[])[1001, 9001]) medians.Add(await MedianAsync(bot.Services, filter, reader));
        return medians;
    }

    private static async Task<double> MedianAsync(IServiceProvider services, RegisterFilter filter, long telegramId)
    {
        var times = new List<double>();
        for (var round = -2; round < Rounds; round++)
        {
            await using var scope = services.CreateAsyncScope();
            var me = await scope.ServiceProvider.GetRequiredService<BotDb>().Set<Person>().SingleAsync(p => p.TelegramId == telegramId);
            var began = Stopwatch.GetTimestamp();
            await scope.ServiceProvider.GetRequiredService<RegisterBook>().ReadAsync(filter, me, at: null);
            if (round >= 0) times.Add(Stopwatch.GetElapsedTime(began).TotalSeconds); // the first two compile
        }

        return times.Order().ElementAt(Rounds / 2);
    }

    private static async Task<WebApplication> OpenAsync(string[] storage, string folder)
    {
        var organisation = Path.Combine(folder, "organisation.json");
        await File.WriteAllTextAsync(organisation, SampleOffice.Json);
        var bot = BotHost.Build(
            [$"--contentRoot={folder}", $"--Telegram:BotToken={new TelegramOptions().Token}", "--Telegram:ApiBaseUrl=http://127.0.0.1:9", $"--Organisation:File={organisation}", "--Serilog:MinimumLevel:Default=Error", .. storage],
            services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new OfficeClock(Morning))));
        await bot.Services.GetRequiredService<BotDatabase>().OpenAsync(CancellationToken.None);
        await bot.Services.GetServices<IHostedService>().OfType<OfficeOpening>().Single().StartAsync(CancellationToken.None);
        return bot;
    }

    private static async Task<string> DatabaseAsync(string server, int size)
    {
        await SayAsync(server, $"DROP DATABASE IF EXISTS \"register{size}\" WITH (FORCE)");
        await SayAsync(server, $"CREATE DATABASE \"register{size}\"");
        return new NpgsqlConnectionStringBuilder(server) { Database = $"register{size}" }.ConnectionString;
    }

    private static async Task SayAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
