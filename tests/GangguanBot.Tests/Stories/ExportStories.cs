using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using GangguanBot.Office;
using GangguanBot.Registry.Export;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Tests.City;
using GangguanBot.Tests.Registry;
using GangguanBot.Tests.Sheets;
using GangguanBot.Tickets;
using GangguanBot.Tickets.History;
using Microsoft.EntityFrameworkCore;
using Person = GangguanBot.Simulator.BotApi.Person;

namespace GangguanBot.Tests.Stories;

/// <summary>The register is taken home as a file, while everybody goes on working.</summary>
public sealed class ExportStories : StoryTest
{
    private const string Xlsx = "xp:0:0:Xlsx", Csv = "xp:0:0:Csv";

    [Fact]
    public async Task A_table_has_each_ticket_once_with_every_word_as_it_was_typed()
    {
        await city.HasTicketsAsync(1_100);
        await AskAsync(city.Kadis, Csv);
        await city.Kadis.Sees("✅ Ekspor selesai: 1.100 tiket dalam 1 berkas.");
        var sent = await FileAsync(city.Kadis, "register-2026-11-23.csv");
        Assert.Equal("Register gangguan jaringan: 1.100 tiket. Saringan: seluruh register.", sent.Text);

        var rows = Parse(sent.Document!.File.Bytes.Span);
        var tickets = await city.QueryAsync(db =>
            db.Set<Ticket>().Include(t => t.Agency.Sites).OrderBy(t => t.Id).AsNoTracking().ToListAsync());
        Assert.Equal(tickets.Select(t => t.Number), rows.Select(r => r[0]));
        Assert.Equal(tickets.Select(t => t.Agency.Name), rows.Select(r => r[1]));
        Assert.All(rows.Zip(tickets), r => Assert.Equal(Clean(r.Second.Sentence), r.First[5].TrimStart('\'')));
        Assert.Contains(rows, r => r[5].StartsWith("'=HYPERLINK", StringComparison.Ordinal));
        Assert.All(rows, r => Assert.Equal(26, r.Length));
    }

    [Fact]
    public async Task The_registers_card_gives_what_it_shows()
    {
        await city.HasTicketsAsync(60);
        await city.Kadis.Says("/register");
        await city.Kadis.Presses("Langkah");
        await city.Kadis.Presses("Diagnosis jaringan");
        await city.Kadis.Presses("⬇️ Ekspor csv");
        var sent = await FileAsync(city.Kadis, "register-2026-11-23.csv");
        Assert.Equal("Register gangguan jaringan: 10 tiket. Saringan: Diagnosis jaringan.", sent.Text);
        Assert.All(Parse(sent.Document!.File.Bytes.Span), r => Assert.Equal("Diagnosis jaringan", r[11]));
        Assert.Equal("Diagnosis jaringan",
            await city.QueryAsync(db =>
            db.Set<OfficeEntry>().Where(e => e.Act == OfficeAct.RegisterExported).Select(e => e.Subject).SingleAsync()));

        await city.Kadis.Presses("✖️ Hapus saringan");
        city.Kadis.Say("hyperlink");
        await city.Kadis.Sees("Saringan: “hyperlink”");
        await city.Kadis.Presses("⬇️ Ekspor csv");
        await city.Kadis.WaitFor(m => m.Document is not null && m.Text.Contains("hyperlink", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_has_no_part_in_what_is_confidential_sees_no_words_of_it_and_who_has_is_written_down()
    {
        await city.HasTicketsAsync(14);
        await AskAsync(city.Admin, Csv);
        var forAdmin = Parse((await FileAsync(city.Admin, "register-2026-11-23.csv")).Document!.File.Bytes.Span);
        Assert.Equal(2, forAdmin.Count(r => r[5] == "(terbatas)"));
        foreach (var row in forAdmin.Where(r => r[10] == "Terbatas"))
        {
            Assert.Equal(["(terbatas)", "(terbatas)", "(terbatas)", "(terbatas)"], row[2..6]);
            Assert.True(row[0].StartsWith("GJ-26-", StringComparison.Ordinal) && row[1].Length > 0 && row[11].Length > 0
                && row[16].Length > 0);
        }
        Assert.Empty(await SeenAsync());
        await AskAsync(city.Kadis, Csv);
        var forKadis = Parse((await FileAsync(city.Kadis, "register-2026-11-23.csv")).Document!.File.Bytes.Span);
        Assert.DoesNotContain(forKadis, r => r[5] == "(terbatas)");
        await city.SettleAsync();
        Assert.Equal([7, 14], (await SeenAsync()).Select(s => s.TicketId).Order());
        Assert.All(await SeenAsync(), s => Assert.Equal((GangguanBot.Sop.Role.Kadis, "export"), (s.Role, s.After)));

        var entries = await city.QueryAsync(db =>
            db.Set<OfficeEntry>().Where(e => e.Act == OfficeAct.RegisterExported).OrderBy(e => e.Id).ToListAsync());
        Assert.Equal(
            ["14 tiket, csv, 1 berkas; 0 di antaranya Terbatas atau Rahasia",
                "14 tiket, csv, 1 berkas; 2 di antaranya Terbatas atau Rahasia"], entries.Select(e => e.After));
        Assert.All(entries, e => Assert.Equal("seluruh register", e.Subject));
    }

    [Fact]
    public async Task While_it_runs_one_message_tells_how_far_it_is_and_cancelling_really_stops_it()
    {
        var gate = await GatedAsync(tickets: 1_200, at: 3);
        await AskAsync(city.Kadis, Xlsx);
        var first = await city.Kadis.SeesButton("Batalkan");
        await gate.Reached;
        Assert.True((await city.Kadis.Forges(first, "xp:0:0:Pdf")).Alert);
        Assert.Equal("Ekspor sebelumnya masih berjalan: 0 dari 1.200 tiket. Mohon ditunggu, atau dibatalkan lebih dahulu.",
            (await city.Kadis.Forges(Csv)).Text);
        Assert.Equal("Ekspor ini sudah berakhir.", (await ForgesAsync(city.Kabid, "xp:1:0:cancel")).Text);

        await city.Kadis.Presses("Batalkan");
        var card = await city.Kadis.Sees("Ekspor dibatalkan. Tidak ada berkas yang dikirim.");
        Assert.Equal(first.Id, card.Id);
        Assert.Null(card.Keyboard);
        Assert.Equal("Ekspor ini sudah berakhir.", (await city.Kadis.Forges("xp:1:0:cancel")).Text);
        await TestCity.Until(() => Task.FromResult(MadeFiles() == 0), "nothing is left of it");

        // The next one begins at once: nothing of the first is in its way.
        await AskAsync(city.Kadis, Csv);
        await city.Kadis.Sees("✅ Ekspor selesai: 1.200 tiket");
        await FileAsync(city.Kadis, "register-2026-11-23.csv");
        Assert.Equal([ExportState.Cancelled, ExportState.Done], await StatesAsync());
    }

    [Fact]
    public async Task The_message_is_edited_as_time_passes_and_no_faster()
    {
        await city.HasTicketsAsync(1_700);
        await city.StopAsync();
        var (first, second) = (new ExportGate(3), new ExportGate(5)); // the second and the third page of tickets
        await city.StartAsync(services =>
        {
            first.Attach(services);
            second.Attach(services);
        });
        await AskAsync(city.Kadis, Xlsx);
        await first.Reached;
        city.Clock.Advance(TimeSpan.FromSeconds(10));
        first.Open();
        await second.Reached;
        await city.Kadis.Sees("Ekspor 500 dari 1.700 tiket (xlsx)"); // two pages of tickets, their steps to come
        second.Open();
        await FileAsync(city.Kadis, "register-2026-11-23.xlsx");
        var card = await city.Kadis.Sees("✅ Ekspor selesai: 1.700 tiket");
        Assert.InRange(card.History.Count, 2, 5);
    }

    [Fact]
    public async Task A_restart_in_the_middle_begins_it_anew_and_the_file_comes_once()
    {
        var gate = await GatedAsync(tickets: 1_200, at: 4);
        await AskAsync(city.Kadis, Xlsx);
        await gate.Reached;
        await city.RestartAsync();
        var file = await FileAsync(city.Kadis, "register-2026-11-23.xlsx");
        await city.Kadis.Sees("✅ Ekspor selesai: 1.200 tiket dalam 1 berkas.");
        await city.SettleAsync();
        Assert.Equal(1, city.Kadis.Messages.Count(m => m.Document is not null));
        Assert.Equal(1_201, Rows(file.Document!.File.Bytes, 1));
        Assert.Equal(1, MadeFiles());
        Assert.Equal([ExportState.Done], await StatesAsync());
    }

    [Fact]
    public async Task Nothing_to_export_is_said_at_once_and_others_may_not()
    {
        Assert.Equal("Tidak ada tiket pada saringan ini, sehingga tidak ada yang diekspor.", (await ForgesAsync(city.Kadis, Xlsx)).Text);
        await city.HasTicketsAsync(1);
        foreach (var person in new[] { city.Ani, city.Budi }) Assert.True((await ForgesAsync(person, Xlsx)).Alert);
        Assert.Empty(await StatesAsync());
    }

    [OfficeFact]
    public async Task LibreOffice_opens_the_workbook_and_its_values_are_the_registers()
    {
        await city.ClosesAsync();
        await AskAsync(city.Kadis, Xlsx);
        var sent = await FileAsync(city.Kadis, "register-2026-11-23.xlsx");
        var book = await LibreOffice.OpenAsync(sent.Document!.File.Bytes.ToArray());
        Assert.Equal(["Tiket", "Langkah", "Penyebab"], book.Keys);

        var ticket = await city.QueryAsync(db => db.Set<Ticket>().Include(t => t.Agency).Include(t => t.Visits).SingleAsync());
        var row = book["Tiket"][0].Select(c => c.Text).Zip(book["Tiket"][1]).ToDictionary(c => c.First, c => c.Second);
        Assert.Equal((ticket.Number, ticket.Agency.Name, ticket.Sentence, "Mati total", "Selesai", "Kabel rusak", "kabel diganti", "Budi"),
            (row["Nomor"].Text, row["Perangkat Daerah"].Text, row["Uraian pelapor"].Text, row["Gejala"].Text, row["Langkah"].Text,
                row["Penyebab"].Text, row["Tindakan"].Text, row["Teknisi"].Text));
        Assert.Equal(("date", Wib(ticket.SubmittedAt)), (row["Dilaporkan"].Type, row["Dilaporkan"].Value[..16]));
        Assert.Equal(("float", $"{ticket.Visits.Sum(v => v.WorkedSeconds) / 60}"), (row["Menit kerja"].Type, row["Menit kerja"].Value));

        var steps = book["Langkah"].Skip(1).ToList();
        var stays = ticket.Visits.Where(v => v.Step != GangguanBot.Sop.Step.Closed).OrderBy(v => v.Seq).ToList();
        Assert.Equal(stays.Select(v =>
            $"{GangguanBot.Sop.Sop007.InForce.Newest[v.Step].No} {Wib(v.EnteredAt)} {Wib(v.LeftAt!.Value)} {v.WorkedSeconds / 60} {(v.DueAt is null ? "" : "Tidak")}"),
            steps.Select(s => $"{s[2].Value} {s[5].Value[..16]} {s[6].Value[..16]} {s[9].Value} {s.ElementAtOrDefault(10)?.Text}"));
        Assert.Equal(["November 2026", "Kabel rusak", "1"], book["Penyebab"][1].Select(c => c.Type == "float" ? c.Value : c.Text));
        Assert.All(book.Values.SelectMany(s => s).SelectMany(r => r), c => Assert.False(c.Formula));
    }

    private async Task<ExportGate> GatedAsync(int tickets, int at)
    {
        await city.HasTicketsAsync(tickets);
        await city.StopAsync();
        var gate = new ExportGate(at);
        await city.StartAsync(gate.Attach);
        return gate;
    }

    private static async Task AskAsync(Person person, string data) => Assert.Equal("", (await ForgesAsync(person, data)).Text);

    private static async Task<PressAnswer> ForgesAsync(Person person, string data)
    {
        if (!person.Messages.Any(m => m.FromBot))
        {
            await person.Says("/profil");
            await person.WaitFor(m => m.FromBot);
        }

        return await person.Forges(data);
    }

    private static Task<Message> FileAsync(Person person, string name) =>
        person.WaitFor(m => m.FromBot && m.Document?.Name == name, what: name);

    private Task<List<ActEntry>> SeenAsync() =>
        city.QueryAsync(db => db.Set<ActEntry>().Where(e => e.Act == TicketAct.ConfidentialSeen).ToListAsync());

    private Task<List<ExportState>> StatesAsync() =>
        city.QueryAsync(db => db.Set<ExportJob>().OrderBy(j => j.Id).Select(j => j.State).ToListAsync());

    private int MadeFiles() =>
        Path.Combine(city.FilesPath, "made") is var folder && Directory.Exists(folder) ? Directory.GetFiles(folder).Length : 0;

    private static string Wib(DateTimeOffset at) =>
        at.ToOffset(TimeSpan.FromHours(7)).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);

    private static List<string[]> Parse(ReadOnlySpan<byte> bytes)
    {
        using var parser = new CsvParser(new StringReader(Encoding.UTF8.GetString(bytes[3..])),
            new CsvConfiguration(CultureInfo.InvariantCulture));
        var rows = new List<string[]>();
        while (parser.Read()) rows.Add(parser.Record!);
        return rows[1..];
    }

    private static string Clean(string text) =>
        string.Concat(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text))
            .Select(c => c < ' ' && c is not ('\t' or '\r' or '\n') || c >= '\uFFFE' ? '\uFFFD' : c)).TrimStart('\'');

    private static int Rows(ReadOnlyMemory<byte> book, int sheet)
    {
        using var zip = new ZipArchive(new MemoryStream(book.ToArray()));
        using var reader = new StreamReader(zip.GetEntry($"xl/worksheets/sheet{sheet}.xml")!.Open());
        return System.Text.RegularExpressions.Regex.Count(reader.ReadToEnd(), "<row[ >]");
    }
}
