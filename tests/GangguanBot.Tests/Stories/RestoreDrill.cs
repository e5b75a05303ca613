using GangguanBot.Commands;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Sop;
using GangguanBot.Storage.Backup;
using GangguanBot.Storage.Chain;
using GangguanBot.Tests.City;
using GangguanBot.Tests.Storage;
using GangguanBot.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Person = GangguanBot.Simulator.BotApi.Person;

namespace GangguanBot.Tests.Stories;

/// <summary>
/// A city at work is backed up in the middle of it; another bot starts on what was kept, and a report goes on from where it stood.
/// </summary>
public sealed class RestoreDrill
{
    private const string Token = "--Telegram:BotToken=123456789:AAFakeTokenThatOpensNothingAtAll_00";

    [Fact]
    public async Task A_backup_under_load_is_restored_elsewhere_whole_and_work_goes_on() =>
        await DrillAsync(await TestCity.OpenAsync("--Backup:Generations=3"), postgres: false);

    [PostgresFact]
    public async Task The_same_on_a_PostgreSQL_server() =>
        await DrillAsync(await TestCity.OpenOnPostgresAsync("--Backup:Generations=3"), postgres: true);

    private static async Task DrillAsync(TestCity city, bool postgres)
    {
        using var elsewhere = new TempFolder();
        var kept = "";
        await using (city)
        {
            var backup = city.Services.GetRequiredService<BackupRun>();
            var closing = new Closing();
            var load = Task.WhenAll(ReportsAsync(city.Ani, closing), ReportsAsync(city.Sinta, closing), DisposesAsync(city.Kadis, closing));
            for (var n = 0; n < 4; n++)
            {
                var enough = 4 * n;
                await TestCity.Until(async () =>
                    load.IsFaulted || await city.QueryAsync(db => db.Set<JournalEntry>().CountAsync()) > enough, "more has happened");
                var outcome = await backup.RunAsync(default);
                Assert.True(outcome.Result == BackupResult.Made, outcome.Detail);
                Assert.Empty(outcome.Generation!.Manifest.Missing);
                Assert.Null(outcome.Generation.Manifest.Fault);
                kept = outcome.Generation.Folder;
            }

            closing.Said = true;
            await load;
            Assert.Equal(3, city.Services.GetRequiredService<BackupFolder>().Generations.Count);
            await city.SettleAsync();
            Directory.Move(kept, elsewhere.File("cadangan"));
            await city.StopAsync();
            await StartsElsewhereAsync(city, elsewhere, postgres);
        }
    }

    private static async Task StartsElsewhereAsync(TestCity city, TempFolder elsewhere, bool postgres)
    {
        var database = postgres ? await PostgresServer.CreateAsync() : $"Data Source={elsewhere.File("gangguan.db")}";
        string[] storage = [$"--Storage:Provider={(postgres ? "Postgres" : "Sqlite")}", $"--Storage:ConnectionString={database}",
            $"--Storage:FilesPath={elsewhere.File("files")}"];
        Assert.Equal(0, await CommandLine.RunAsync(
            ["restore", elsewhere.File("cadangan"), Token, $"--contentRoot={elsewhere.Path}", .. storage]));
        Assert.Equal(0, await CommandLine.RunAsync(["verify", Token, $"--contentRoot={elsewhere.Path}", .. storage]));

        // Once more over what is there now: only when that is surely meant, and it is moved aside.
        Assert.Equal(2, await CommandLine.RunAsync(
            ["restore", elsewhere.File("cadangan"), Token, $"--contentRoot={elsewhere.Path}", .. storage]));
        Assert.Equal(0, await CommandLine.RunAsync(
            ["restore", elsewhere.File("cadangan"), "--yes", Token, $"--contentRoot={elsewhere.Path}", .. storage]));
        await city.StartAsync(with: null, storage);
        await IsNotTornAsync(city);
        await GoesOnAsync(city);
        await city.StopAsync();
        if (postgres) await PostgresServer.DropAsync(database);
    }

    private static async Task ReportsAsync(Person reporter, Closing closing)
    {
        for (var n = 1; !closing.Said; n++)
        {
            // Cards of the other reports come in between: each answer is looked for below what was said last.
            var last = LastOf(reporter);
            await reporter.Says("/lapor");
            await PressAsync("Mati total");
            await reporter.WaitFor(m =>
                m.Id > last && m.FromBot && m.Text.Contains("jelaskan dengan satu kalimat", StringComparison.Ordinal));
            reporter.SendPhoto(Pictures.Png, $"Internet mati di loket nomor {n} sejak pagi.");
            await PressAsync("✅ Kirim");
            await reporter.WaitFor(m => m.Id > last && m.FromBot && m.Text.Contains("diterima dan diteruskan", StringComparison.Ordinal));

            async Task PressAsync(string label)
            {
                var card = await reporter.WaitFor(m => m.Id > last && m.FromBot && m.Keyboard?.Find(label) is not null, what: label);
                await reporter.Forges(card, card.Keyboard!.Find(label)!.Data!);
            }
        }
    }

    private static async Task DisposesAsync(Person kadis, Closing closing)
    {
        for (var done = new HashSet<int>(); !closing.Said;)
        {
            var card = kadis.Messages.FirstOrDefault(m => m.FromBot && m.Keyboard?.Find("👉 Kabid TI") is not null && !done.Contains(m.Id));
            if (card is null) await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
            else if (done.Add(card.Id)) await kadis.Forges(card, card.Keyboard!.Find("👉 Kabid TI")!.Data!);
        }
    }

    /// <summary>Every ticket's step is where its stays and its journal say, and every file is there as it was written.</summary>
    private static async Task IsNotTornAsync(TestCity city)
    {
        var tickets = await city.QueryAsync(db =>
            db.Set<Ticket>().Include(t => t.Visits).Include(t => t.Journal).Include(t => t.Attachments).AsNoTracking().ToListAsync());
        Assert.NotEmpty(tickets);
        foreach (var ticket in tickets)
        {
            var journal = ticket.Journal.OrderBy(e => e.Id).ToList();
            Assert.Equal((ticket.Step, ticket.Step), (ticket.Visit.Step, journal[^1].To));
            Assert.Equal(journal.Count(e => e.From != e.To) + 1, ticket.Visits.Count);
            Assert.Single(ticket.Visits, v => v.LeftAt is null);
            foreach (var file in ticket.Attachments)
            {
                var bytes = await File.ReadAllBytesAsync(city.Services.GetRequiredService<GangguanBot.Storage.FileStore>()
                    .FullPath(file.Path));
                Assert.Equal(file.KeptSha256 ?? file.Sha256, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));
            }
        }

        Assert.Equal(tickets.Count, tickets.Select(t => t.Serial).Distinct().Count());
        Assert.Equal(Enumerable.Range(1, tickets.Count), tickets.Select(t => t.Serial).Order());
        Assert.Null((await city.QueryAsync(db => new ChainCheck(db, city.Services.GetRequiredService<ChainWriter>()).RunAsync())).Fault);
    }

    private static async Task GoesOnAsync(TestCity city)
    {
        var ticket = await city.QueryAsync(db => db.Set<Ticket>().AsNoTracking().OrderBy(t => t.Id).FirstAsync());
        if (ticket.Step == Step.KadisDisposition) await OpensAsync(city.Kadis, ticket, "👉 Kabid TI");
        await OpensAsync(city.Kabid, ticket, "👉 Kasi");
        await OpensAsync(city.Kasi, ticket, "👷 Budi");
        await OpensAsync(city.Budi, ticket, "✅ Terima");
        await city.SettleAsync();
        Assert.Equal(Step.SiteCheck,
            await city.QueryAsync(db => db.Set<Ticket>().Where(t => t.Id == ticket.Id).Select(t => t.Step).SingleAsync()));
        Assert.Null((await city.QueryAsync(db => new ChainCheck(db, city.Services.GetRequiredService<ChainWriter>()).RunAsync())).Fault);
    }

    /// <summary>From the list of what waits, as after any long stop.</summary>
    private static async Task OpensAsync(Person person, Ticket ticket, string label)
    {
        var before = LastOf(person);
        await FindsAsync(person, ticket);
        var card = await person.WaitFor(m =>
            m.Id > before && m.FromBot && m.Text.Contains(ticket.Number, StringComparison.Ordinal)
            && m.Keyboard?.Find(label) is not null, what: $"{ticket.Number} with {label}");
        await person.Forges(card, card.Keyboard!.Find(label)!.Data!);

        static async Task FindsAsync(Person person, Ticket ticket)
        {
            var last = LastOf(person);
            await person.Says("/tugas");
            var list = await person.WaitFor(m =>
                m.Id > last && m.FromBot && m.Keyboard?.Find(ticket.Number) is not null, what: $"{ticket.Number} in the list");
            await person.Forges(list, list.Keyboard!.Find(ticket.Number)!.Data!);
        }
    }

    private static int LastOf(Person person) => person.Messages is [.., var last] ? last.Id : 0;

    /// <summary>Office hours are over: whoever is at something finishes it.</summary>
    private sealed class Closing
    {
        private volatile bool said;

        public bool Said { get => said; set => said = value; }
    }
}
