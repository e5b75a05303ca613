using System.Text;
using GangguanBot.Office.Networks;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Storage;
using GangguanBot.Tests.City;
using GangguanBot.Tests.Traces;
using GangguanBot.Tickets.Diagnosis.Measurements;
using GangguanBot.Traces;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GangguanBot.Tests.Stories;

/// <summary>Step 6: a technician at a dead router sends what traceroute says.</summary>
public sealed class TracesInTheField : StoryTest
{
    private const string Router = "Router Kecamatan Bogor Tengah", Question = "Di mana jalurnya terputus?";

    [Fact]
    public async Task A_mtr_from_a_phone_names_the_last_live_point_and_proposes_the_cable()
    {
        await AsksForTheTraceAsync();
        await city.Budi.Says($"Pak, ini dari HP\n{Samples.Text("mtr-report-wrapped-by-phone.txt")}");

        var card = await city.Budi.Sees($"Titik hidup terakhir: {Router} (10.20.4.1), lompatan 2. Jalur terputus sesudahnya.");
        Assert.Contains(Question, card.Text, StringComparison.Ordinal);
        Assert.Equal(("Kabel", "success"), First(card));

        await city.Budi.Presses("Kabel");
        await city.Budi.Presses("Kabel rusak");
        await city.Budi.Presses("Normal");
        await city.Budi.Presses("📤 Kirim laporan");
        await city.Kasi.Sees(Router);
        await city.SettleAsync();
        Assert.DoesNotContain(city.Ani.Messages, m =>
            m.Text.Contains("10.20.4.1", StringComparison.Ordinal) || m.Text.Contains(Router, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_text_file_is_read_whatever_Windows_wrote_it_in()
    {
        await AsksForTheTraceAsync();
        byte[] file = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Samples.Text("windows-indonesian.txt"))];
        city.Budi.SendDocument(file, "hasil tracert.txt", "text/plain");

        await city.Budi.Sees(Router);
        var kept = await city.QueryAsync(db => db.Set<TraceRecord>().SingleAsync());
        Assert.Equal((TraceOrigin.File, TraceOutcome.BreaksAfter), (kept.Origin, kept.Outcome));
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_and_can_be_chosen_by_hand()
    {
        await AsksForTheTraceAsync();
        await city.Budi.Says("Sudah dicoba Pak\nrouter mati semua\nlampunya merah");
        await city.Budi.Sees("tidak terbaca sebagai hasil traceroute");
        await city.Budi.Presses("Perangkat");
        await city.Budi.Sees("Konfigurasi ulang perangkat");
    }

    [Fact]
    public async Task A_photo_is_kept_and_it_is_said_that_pictures_are_not_read()
    {
        await AsksForTheTraceAsync();
        city.Budi.SendPhoto(Pictures.Png);
        await city.Budi.Sees("Bot tidak membaca gambar");
        await city.SettleAsync();
        Assert.Single((await city.TicketAsync()).Attachments);
    }

    [Theory]
    [InlineData("linux-loop.txt", "loop", "Pusat/penyedia")]
    [InlineData("windows-nothing-answers.txt", "periksa kabel, port, dan alamat", "Kabel")]
    [InlineData("busybox.txt", "melaporkan bahwa perangkat sesudahnya tidak ditemukan", "Perangkat")]
    [InlineData("mikrotik-v7-dead-after-hop3.txt", "10.20.3.2, lompatan 3", "Pusat/penyedia")] // a point that the office has no name for
    [InlineData("linux-ok.txt", "Tujuan menjawab", "Perangkat")] // no proposal: the usual order
    public async Task Each_reading_puts_its_own_branch_first(string file, string words, string first)
    {
        await AsksForTheTraceAsync();
        await city.Budi.Says(Samples.Text(file));
        var card = await city.Budi.Sees(words);
        Assert.Equal(first, First(card).Label);
    }

    [Fact]
    public async Task What_a_trace_brings_along_is_shown_as_text_and_breaks_nothing()
    {
        await AsksForTheTraceAsync();
        await city.Budi.Says("mtr <b>x</b> to 10.20.0.1\n  1.|-- <a>evil</a>&  0.0%  3  0.1\n  2.|-- ???  100.0  3  0.0");
        await city.Budi.Sees("<a>evil</a>&, lompatan 1");
    }

    [Theory]
    [InlineData("Ya, itu tujuan", "Tujuan menjawab: jalur sampai ke 8.8.8.8.", TraceOutcome.Reached)]
    [InlineData("Bukan tujuan", "Titik hidup terakhir: 8.8.8.8, lompatan 4. Jalur terputus sesudahnya.", TraceOutcome.BreaksAfter)]
    public async Task A_whole_route_that_names_no_target_asks_the_technician_once(string answer, string words, TraceOutcome outcome)
    {
        await AsksForTheTraceAsync();
        await city.Budi.Says(Samples.Text("mtr-report-all-well-to-outside.txt"));
        var card = await city.Budi.Sees("Baris terakhir menjawab tanpa kehilangan. Apakah itu tujuan?");
        Assert.Equal(["Ya, itu tujuan", "Bukan tujuan"], card.Keyboard!.Rows[0].Select(b => b.Text));

        await city.Budi.Presses(answer);
        card = await city.Budi.Sees(words);
        Assert.DoesNotContain("Apakah itu tujuan?", card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(card.Keyboard!.Rows.SelectMany(r => r), b => b.Text == "Bukan tujuan");
        Assert.Equal(outcome, Assert.Single(await KeptAsync()).Outcome);
    }

    [Fact]
    public async Task A_trace_that_came_in_two_messages_within_a_minute_is_one()
    {
        await AsksForTheTraceAsync();
        var lines = Samples.Text("linux-ok.txt").Split('\n');
        await city.Budi.Says(string.Join('\n', lines[..4]));
        await city.Budi.Sees("Hasil terpotong");
        city.Clock.Advance(TimeSpan.FromSeconds(20));
        await city.Budi.Says(string.Join('\n', lines[4..]));
        await city.Budi.Sees("Tujuan menjawab: jalur sampai ke 8.8.8.8.");
        Assert.Equal(TraceOutcome.Reached, Assert.Single(await KeptAsync()).Outcome);
    }

    [Fact]
    public async Task A_second_trace_and_one_that_comes_later_stand_for_themselves()
    {
        await AsksForTheTraceAsync();
        await city.Budi.Says(Samples.Text("linux-dead-after-hop1.txt"));
        await city.Budi.Says(Samples.Text("linux-ok.txt"));
        await city.Budi.Sees("Tujuan menjawab");
        city.Clock.Advance(TimeSpan.FromMinutes(2));
        await city.Budi.Says(" 8  * * *\n 9  * * *");
        await city.Budi.Sees("Awal hasil tidak ikut terkirim");
        Assert.Equal([TraceOutcome.BreaksAfter, TraceOutcome.Reached, TraceOutcome.BeginningMissing],
            (await KeptAsync()).Select(t => t.Outcome));
    }

    private Task<List<TraceRecord>> KeptAsync() => city.QueryAsync(db => db.Set<TraceRecord>().OrderBy(t => t.Id).ToListAsync());

    private async Task AsksForTheTraceAsync()
    {
        await using (var scope = city.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<BotDb>();
            db.Add(new NetworkPlace
            {
                Prefix = "10.20.4.0/24",
                Name = "Jaringan kecamatan"
            }); // the sample office names 10.20.4.1 itself, and the longest prefix names it
            await db.SaveChangesAsync();
        }

        await city.ArrivesAsync();
        await city.Budi.Presses("Mati");
        await city.Budi.Sees(Question);
    }

    private static (string Label, string? Style) First(Message card) => (card.Keyboard!.Rows[0][0].Text, card.Keyboard.Rows[0][0].Style);
}
