using System.Text;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Sop;
using GangguanBot.Tests.City;
using GangguanBot.Tests.Sop;
using GangguanBot.Tickets;
using GangguanBot.Watchdog;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GangguanBot.Tests.Stories;

/// <summary>The SOP is changed while tickets are under way: each ends under the version that it began with.</summary>
public sealed class TwoVersions : StoryTest
{
    [Fact]
    public async Task A_tenth_step_is_there_for_new_tickets_and_only_for_them()
    {
        await city.ReachesTheKasiAsync();
        await city.GoesOnUnderAsync(SecondTable.WithVerification);
        await city.Kasi.Presses("👷 Budi");
        await city.Budi.SeesButton("✅ Terima");
        await SintasReportReachesTheKasiAsync();
        await city.Kasi.Presses("👷 Budi");

        var button = (await city.Kasi.SeesButton("✅ Terima")).Keyboard!.Find("✅ Terima")!;
        Assert.Equal([(1, Step.SiteCheck), (2, SecondTable.Verification)], (await TicketsAsync()).Select(t => (t.SopVersion, t.Step)));
        await city.Sinta.Sees("▰▰▰▰▱▱▱▱▱▱\nSedang diverifikasi oleh Kepala Seksi");
        await city.Ani.Sees("▰▰▰▰▱▱▱▱▱\nDitangani oleh Budi");
        Assert.True((await city.Budi.Forges(button.Data!)).Alert);
        Assert.Equal(SecondTable.Verification, (await city.TicketAsync()).Step);

        await FinishesAsync();
        Assert.DoesNotContain("Verifikasi", await SummaryAsync("GJ-26-0001"), StringComparison.Ordinal);
        await city.Kasi.Presses("✅ Terima");
        await city.Budi.SeesButton("✅ Terima");
        var tickets = await TicketsAsync();
        Assert.Equal([(1, Step.Closed), (2, Step.SiteCheck)], tickets.Select(t => (t.SopVersion, t.Step)));
        Assert.Equal([0, 1], tickets.Select(t => t.Visits.Count(v => v.Step == SecondTable.Verification)));
    }

    [Fact]
    public async Task The_tenth_step_is_chased_returned_written_down_and_counted_like_any_other()
    {
        await city.GoesOnUnderAsync(SecondTable.WithVerification);
        await city.ReachesTheKasiAsync();
        await city.Kasi.Presses("👷 Budi");
        await city.Kasi.SeesButton("✅ Terima");
        await city.Kasi.Presses("↩️ Kembalikan");
        await city.Kasi.Presses("Perlu dibicarakan");
        await city.Kasi.Presses("👷 Budi");
        await city.Kasi.SeesButton("✅ Terima");

        await city.SweepsAtAsync("2026-11-24 14.00");
        await city.Kasi.Sees(
            "GJ-26-0001 dari Dinas Pendidikan menunggu verifikasi Bapak/Ibu. Batas waktu Selasa, 24 November 2026 pukul 16.00 WIB.");
        await city.SweepsAtAsync("2026-11-25 09.00");
        await city.Kabid.Sees("GJ-26-0001 dari Dinas Pendidikan masih menunggu verifikasi Kepala Seksi");

        await city.Kasi.Presses("✅ Terima");
        await city.Budi.SeesButton("✅ Terima");
        await FinishesAsync();
        var summary = await SummaryAsync("GJ-26-0001");
        foreach (var line in (string[])["\n4. Penugasan", "\n5. Verifikasi oleh", "\n6. Pengecekan", "\n10. Laporan Kepala Bidang"])
            Assert.Contains(line, summary, StringComparison.Ordinal);
        using var sheet = await city.Kadis.TakesPaperAsync("Lembar Disposisi", "Lembar-Disposisi_GJ-26-0001_v1.pdf");
        sheet.Says("Kepala Seksi Infrastruktur Jaringan diterima, Rabu, 25 November 2026");

        var moves = (await city.TicketAsync()).Journal.Where(e => e.From == SecondTable.Verification).OrderBy(e => e.Id)
            .Select(e => e.Move);
        Assert.Equal([Move.Return, Move.Accept], moves);
        await city.Admin.Says("/register GJ-26-0001");
        await city.Admin.Sees("5. Verifikasi oleh Kepala Seksi");
    }

    [Fact]
    public async Task A_ticket_in_a_step_that_is_no_more_stands_in_every_list_and_goes_on()
    {
        await WaitsInAStepThatIsNoMoreAsync();

        await city.Kasi.Says("/tugas");
        await city.Kasi.SeesButton("GJ-26-0001");
        await city.Ani.Says("/status");
        await city.Ani.Sees("GJ-26-0001");
        await city.Rina.Says("/register");
        await city.Rina.Sees("Register · 1 laporan");
        await city.Rina.Presses("Langkah");
        await city.Rina.Presses("›");
        await city.Rina.Presses("Laporan Kepala Seksi");
        await city.Rina.Sees("Saringan: Laporan Kepala Seksi");
        await city.Rina.SeesButton("GJ-26-0001");

        await city.SweepsAtAsync("2026-11-23 08.30");
        await city.Kabid.Sees("GJ-26-0001 dari Dinas Pendidikan masih menunggu penerusan laporan tindak lanjut Kepala Seksi");
        await city.SweepsAtAsync("2026-11-24 08.30");
        await city.Kasi.Sees("Menunggu Bapak/Ibu (1):\n• GJ-26-0001");
        await city.Kadis.Sees("Melewati batas waktu pada jajaran Bapak/Ibu (1):\n• GJ-26-0001");
        await city.Kadis.Says("/rekap");
        await city.Kadis.Sees("Sedang terbuka: 1");

        await city.Kasi.Presses("📤 Teruskan");
        await city.Kabid.Presses("📤 Teruskan");
        Assert.Contains("\n8. Laporan Kepala Seksi", await SummaryAsync("GJ-26-0001"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ticket_in_a_step_that_is_no_more_is_exported_and_watched_over()
    {
        await WaitsInAStepThatIsNoMoreAsync();
        await city.Kadis.Says("/register");
        await city.Kadis.Presses("Langkah");
        await city.Kadis.Presses("›");
        await city.Kadis.Presses("Laporan Kepala Seksi");
        await city.Kadis.Presses("⬇️ Ekspor csv");
        var file = await city.Kadis.WaitFor(m => m.Document?.Name.EndsWith(".csv", StringComparison.Ordinal) == true);
        Assert.Equal("Register gangguan jaringan: 1 tiket. Saringan: Laporan Kepala Seksi.", file.Text);
        var lines = Encoding.UTF8.GetString(file.Document!.File.Bytes.Span).TrimEnd().Split('\n');
        Assert.Contains("Laporan Kepala Seksi", Assert.Single(lines, l => l.Contains("GJ-26-0001", StringComparison.Ordinal)),
            StringComparison.Ordinal);

        var finder = city.Services.GetRequiredService<TroubleFinder>();
        Assert.DoesNotContain(await finder.LookAsync(), t => t.Kind == TroubleKind.NoDueInstant);
        await city.QueryAsync(db => db.Set<StepRun>().Where(v => v.LeftAt == null)
            .ExecuteUpdateAsync(stay => stay.SetProperty(v => v.DueAt, (DateTimeOffset?)null)));
        Assert.Contains(await finder.LookAsync(), t => t is { Kind: TroubleKind.NoDueInstant, Count: 1 });
    }

    private async Task WaitsInAStepThatIsNoMoreAsync()
    {
        await city.FindsABrokenCableAsync();
        await city.Budi.Presses("📤 Kirim laporan");
        await city.Kasi.SeesButton("📤 Teruskan");
        await city.GoesOnUnderAsync(SecondTable.WithoutTheKasisReport);
    }

    private async Task SintasReportReachesTheKasiAsync()
    {
        await city.Sinta.Says("/lapor");
        await city.Sinta.Presses("Lambat");
        await city.Sinta.Sees("jelaskan dengan satu kalimat");
        await city.Sinta.Says("Jaringan poli lambat sejak siang.");
        await city.Sinta.Presses("✅ Kirim");
        await city.Kadis.SeesButton("👉 Kabid TI");
        await city.Kadis.Presses("👉 Kabid TI");
        await city.Kabid.SeesButton("👉 Kasi");
        await city.Kabid.Presses("👉 Kasi");
        await city.Kasi.SeesButton("👷 Budi");
    }

    private async Task FinishesAsync()
    {
        await city.Budi.Presses("✅ Terima");
        await city.Budi.Presses("📍 Tiba di lokasi");
        await city.Budi.SeesButton("Mati");
        await city.DiagnosesABrokenCableAsync();
        await city.IsReportedUpAsync();
    }

    private async Task<string> SummaryAsync(string number) =>
        (await city.Kadis.WaitFor(m => Says(m, "telah selesai ditangani") && Says(m, number), what: $"the summary of {number}")).Text;

    private static bool Says(Message message, string text) => message.Text.Contains(text, StringComparison.Ordinal);

    private Task<List<Ticket>> TicketsAsync() => city.QueryAsync(db =>
        db.Set<Ticket>().Include(t => t.Visits).Include(t => t.Journal).AsSplitQuery().OrderBy(t => t.Id).ToListAsync());
}
