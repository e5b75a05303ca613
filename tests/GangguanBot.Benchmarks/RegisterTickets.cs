using GangguanBot.Office;
using GangguanBot.Office.Organisation;
using GangguanBot.Registry.FullText;
using GangguanBot.Settings;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Simulator.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Person = GangguanBot.Office.Person;

#pragma warning disable EF1002 // made here, of numbers and constants

namespace GangguanBot.Benchmarks;

/// <summary>
/// A bot with a register of so many tickets of the last five years: 36 agencies with three sites each, three Kabid, six Kasi, twelve
/// technicians, about 2% open, nearly all of
/// them new, 4% Terbatas. The words are indexed by the bot itself, as after an update of it.
/// </summary>
internal static class RegisterTickets
{
    public static readonly DateTimeOffset Morning = new(2026, 11, 23, 7, 40, 0, OfficeClock.Wib);

    /// <summary>Ten tickets have it, however many there are; the serial numbers of devices begin with <c>sn</c>.</summary>
    public const string Rare = "kupukupu", Common = "internet", Seldom = "stabilizer", Even = "kemarau", Odd = "banjir";

    private const int Agencies = 36, SitesEach = 3, Phrases = 4000, MinutesInFiveYears = 5 * 365 * 24 * 60;
    private static readonly Step[] Open = [.. Sop007.InForce.Open];
    private static readonly string[] Causes =
        ["gone", "device_down", "cable", "device", "provider", "fibre", "dns", "loop", "power", "other", "pc", "router"];

    /// <param name="postgres">A connection string; <c>null</c>: SQLite.</param>
    public static async Task<WebApplication> OpenAsync(string folder, string? postgres)
    {
        Directory.CreateDirectory(folder);
        var organisation = Path.Combine(folder, "organisation.json");
        await File.WriteAllTextAsync(organisation, SampleOffice.Json);
        var bot = BotHost.Build(
            [
                $"--contentRoot={folder}", $"--Telegram:BotToken={new TelegramOptions().Token}", "--Telegram:ApiBaseUrl=http://127.0.0.1:9",
                    $"--Organisation:File={organisation}",
                $"--Storage:Provider={(postgres is null ? StorageProvider.Sqlite : StorageProvider.Postgres)}",
                    $"--Storage:ConnectionString={postgres ?? $"Data Source={Path.Combine(folder, "register.db")}"}",
                "--Serilog:MinimumLevel:Default=Error",
            ],
            services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new OfficeClock(Morning))));
        await bot.Services.GetRequiredService<BotDatabase>().OpenAsync(CancellationToken.None);
        await bot.Services.GetServices<IHostedService>().OfType<OfficeOpening>().Single().StartAsync(CancellationToken.None);
        return bot;
    }

    public static async Task FillAsync(WebApplication bot, int tickets)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(30));
        await OfficeAsync(db);
        await PhrasesAsync(db);
        foreach (var sql in Tables(new Sql(db.Database.IsSqlite(), tickets), await PostsAsync(db, Role.Kadis),
            await PostsAsync(db, Role.Kabid), await PostsAsync(db, Role.Kasi),
            await db.Set<Person>().Where(p => p.Role == Role.Technician).OrderBy(p => p.Id).Select(p => (object)p.Id)
                .ToArrayAsync())) await db.Database.ExecuteSqlRawAsync(sql);
        await scope.ServiceProvider.GetRequiredService<TicketIndexer>().TakeOverAsync(db, CancellationToken.None);
    }

    private static IEnumerable<string> Tables(Sql sql, object[] kadis, object[] kabid, object[] kasi, object[] technicians)
    {
        var (step, cause) = (sql.Pick(1, [.. Open.Select(s => $"'{s}'")]), sql.Pick(2, [.. Causes.Select(c => $"'{c}'")]));
        yield return $"""
            WITH RECURSIVE n(i) AS (SELECT CAST(1 AS bigint) UNION ALL SELECT i + 1 FROM n WHERE i < {sql.Count}),
                t AS (SELECT i, CASE WHEN i > {sql.Count * 0.984} OR {sql.Hash(3, 1000)} < 4 THEN {step} ELSE {sql.Pick(4, [.. Enumerable.Repeat("'Closed'", 30), "'Withdrawn'", "'Declined'"])} END AS step FROM n)
            INSERT INTO "Tickets" ("Year", "Serial", "SopVersion", "AgencyId", "SiteId", "ReporterId", "Symptom", "Sentence", "Place", "Since", "ServiceStopped", "Urgency", "Secrecy", "Step",
                "KadisPostId", "KabidPostId", "KasiPostId", "Confirmation", "SubmittedAt", "Finding_Cause", "Finding_Action", "Finding_Result", "Finding_Detail", "Version")
            SELECT 2022 + (i - 1) * 5 / {sql.Count}, i, 1, s."AgencyId", s."Id", (SELECT MIN("Id") FROM "People" WHERE "Role" = 'Reporter'), {sql.Pick(5, "'Dead'", "'Slow'", "'Unstable'", "'WifiOnly'", "'Other'")},
                a."Text" || '. ' || b."Text" || CASE WHEN i % {sql.Count / 10} = 7 THEN ', {Rare}' ELSE '' END || CASE WHEN i % 2 = 0 THEN ' {Even}' ELSE ' {Odd}' END,
                'Ruang ' || {sql.Hash(6, 97)}, {sql.Ago($"({sql.Count} - i) * {MinutesInFiveYears} / {sql.Count} + 60")}, false, 'Normal', {sql.Pick(7, ["'Restricted'", .. Enumerable.Repeat("'Normal'", 24)])}, step,
                {kadis[0]}, CASE WHEN step IN ('Reporting', 'KadisDisposition') THEN NULL ELSE {sql.Pick(8, kabid)} END,
                CASE WHEN step IN ('Reporting', 'KadisDisposition', 'KabidDisposition') THEN NULL ELSE {sql.Pick(8, kasi)} END, 'Normal', {sql.Ago($"({sql.Count} - i) * {MinutesInFiveYears} / {sql.Count}")},
                CASE WHEN step IN ('Closed', 'KasiReport', 'KabidReport') THEN {cause} END, 'other', 'normal', 'sn' || {sql.Hash(9, 60000)}, 1
            FROM t JOIN "BenchSites" s ON s."N" = {sql.Hash(10, Agencies * SitesEach)} JOIN "BenchPhrases" a ON a."N" = {sql.Hash(11, Phrases)} JOIN "BenchPhrases" b ON b."N" = {sql.Hash(0, Phrases)} ORDER BY i
            """;
        yield return $"""
            INSERT INTO "Visits" ("TicketId", "Seq", "Step", "EnteredAt", "LeftAt", "DueAt", "Instructions", "Picked")
            SELECT "Id", 1, 'Reporting', "Since", "SubmittedAt", NULL, '', '' FROM "Tickets"
            UNION ALL SELECT "Id", 2, 'KadisDisposition', "SubmittedAt", "SubmittedAt", "SubmittedAt", '', '' FROM "Tickets"
            UNION ALL SELECT "Id", 3, "Step", "SubmittedAt", NULL, CASE WHEN "Step" NOT IN ('Closed', 'Withdrawn', 'Declined') THEN {sql.Ago($"""{sql.Hash(1, 5000, "\"Serial\"")} - 3000""")} END, '', '' FROM "Tickets"
            """;
        yield return $"""
            INSERT INTO "Crew" ("TicketId", "PersonId", "IsLead") SELECT "Id", {sql.Pick(2, technicians, "\"Serial\"")}, true FROM "Tickets"
            WHERE "Step" IN ('SiteCheck', 'Diagnosis', 'OnHold', 'TechnicianReport', 'KasiReport', 'KabidReport', 'Closed')
            """;
        yield return """INSERT INTO "WordsDue" ("TicketId") SELECT "Id" FROM "Tickets" """;
    }

    private static async Task OfficeAsync(BotDb db)
    {
        var kadis = await db.Set<Post>().SingleAsync(p => p.Role == Role.Kadis);
        for (var n = await db.Set<Agency>().CountAsync(); n < Agencies; n++)
            db.Add(new Agency { Code = $"OPD-{n}", Name = $"Dinas Urusan {Word(n)}", Short = $"OPD {n}" });
        for (var n = 0; n < 2; n++)
            db.Add(new Post
            {
                Code = $"KABID-{n}", Role = Role.Kabid, Title = $"Kepala Bidang {n}", Short = $"Kabid {n}",
                ReportsTo = kadis
            });
        for (var n = 0; n < 5; n++)
            db.Add(new Post { Code = $"KASI-{n}", Role = Role.Kasi, Title = $"Kepala Seksi {n}", Short = $"Kasi {n}", ReportsTo = kadis });
        await db.Database.ExecuteSqlRawAsync($"""
            INSERT INTO "People" ("TelegramId", "Name", "Role", "Unreachable", "Removed") VALUES {string.Join(", ", Enumerable.Range(0, 10).Select(n => $"({2100 + n}, 'Teknisi {n}', 'Technician', false, false)"))}
            """);
        await db.SaveChangesAsync();
        foreach (var agency in await db.Set<Agency>().Include(a => a.Sites).ToListAsync())
            while (agency.Sites.Count < SitesEach) agency.Sites.Add(new Site { Name = $"Gedung {Word(agency.Sites.Count)}" });
        await db.SaveChangesAsync();
        await db.Database.ExecuteSqlRawAsync(
            """CREATE TABLE "BenchSites" AS SELECT row_number() OVER (ORDER BY "Id") - 1 AS "N", "Id", "AgencyId" FROM "Sites" """);
    }

    /// <summary>Half sentences of five to nine words, common ones often and seldom ones now and then, as in a language.</summary>
    private static async Task PhrasesAsync(BotDb db)
    {
        var chance = new Random(7);
        await db.Database.ExecuteSqlRawAsync("""CREATE TABLE "BenchPhrases" ("N" integer PRIMARY KEY, "Text" text NOT NULL)""");
        foreach (var some in Enumerable.Range(0, Phrases).Chunk(500))
        {
            var rows = some.Select(n =>
                $"({n}, '{string.Join(' ', Enumerable.Range(0, chance.Next(5, 10)).Select(_ => Word((int)Math.Exp(chance.NextDouble() * Math.Log(6000)))))}{(n % 3 == 0 ? $" {Common} mati" : "")}{(n % 40 == 0 ? " di lantai dua" : "")}{(n % 400 == 0 ? $" {Seldom}" : "")}')");
            await db.Database.ExecuteSqlRawAsync($"""INSERT INTO "BenchPhrases" VALUES {string.Join(", ", rows)}""");
        }
    }

    private static string Word(int n)
    {
        string[] syllables = ["ka", "ri", "ngan", "ta", "bel", "mo", "sing", "pe", "lu", "dah", "wi", "cor", "se", "nya", "gu", "ba"];
        var word = "";
        for (n += 16; n > 0; n /= 16) word += syllables[n % 16];
        return word;
    }

    private static Task<object[]> PostsAsync(BotDb db, Role role) =>
        db.Set<Post>().Where(p => p.Role == role).OrderBy(p => p.Id).Select(p => (object)p.Id).ToArrayAsync();

    /// <summary>What both engines say alike, and the one thing that they do not: moments.</summary>
    private sealed record Sql(bool IsSqlite, int Count)
    {
        private static readonly uint[] Factors =
            [2654435761, 2246822519, 3266489917, 668265263, 374761393, 1597334677, 2869860233, 3812015801, 2747636419, 1181783497,
            3284157443, 1103515245];

        /// <summary>A number below <paramref name="below"/> that looks like chance; another salt, another chance.</summary>
        public string Hash(int salt, int below, string of = "i") =>
            $"(((CAST({of} AS bigint) + {salt}) * {Factors[salt]} % 4294967296) / 4096 % {below})";

        public string Pick(int salt, params object[] some) => Pick(salt, some, "i");

        public string Pick(int salt, object[] some, string of) =>
            $"CASE {Hash(salt, some.Length, of)} {string.Join(' ', some.Select((s, n) => $"WHEN {n} THEN {s}"))} END";

        public string Ago(string minutes) => IsSqlite
            ? $"datetime('{Morning.UtcDateTime:yyyy-MM-dd HH:mm:ss}', '-' || ({minutes}) || ' minutes')"
            : $"timestamptz '{Morning.UtcDateTime:yyyy-MM-dd HH:mm:ss}+00' - ({minutes}) * interval '1 minute'";
    }
}
