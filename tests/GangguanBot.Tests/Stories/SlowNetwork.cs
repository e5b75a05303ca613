using GangguanBot.Simulator.BotApi;
using GangguanBot.Sop;
using GangguanBot.Tests.City;
using GangguanBot.Tickets.Diagnosis;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tests.Stories;

/// <summary>SOP step 6: the slow branch, corrections, and what a technician types or sends meanwhile.</summary>
public sealed class SlowNetwork : StoryTest
{
    [Theory]
    [InlineData("unduh 4,2 unggah 1,1 ping 180", "unduh 4,2 Mbps, unggah 1,1 Mbps, ping 180 ms")]
    [InlineData("4.2/1.1", "unduh 4,2 Mbps, unggah 1,1 Mbps")]
    [InlineData("Download: 94.5 Mbps\nUpload: 20 Mbps\nPing: 12 ms", "unduh 94,5 Mbps, unggah 20 Mbps, ping 12 ms")]
    public async Task A_slow_network_is_measured_checked_and_remedied(string typed, string read)
    {
        await city.ArrivesAsync();
        await city.Budi.Presses("Lambat");
        await city.Budi.Sees("Tes bandwidth: tulis hasilnya");
        await city.Budi.Says("lambat sekali");
        await city.Budi.Sees("Mohon tulis hasil tes dalam satu pesan");
        await city.Budi.Says(typed);
        await city.Budi.Sees("Cek PC. Bagaimana keadaannya?");
        await city.Budi.Presses("PC baik");
        await city.Budi.Presses("Router bermasalah");
        await city.Budi.Presses("Setel ulang router");
        await city.Budi.Presses("Normal");
        var report = await city.Budi.Sees("Diagnosis selesai");
        Assert.Contains(read, report.Text, StringComparison.Ordinal);
        Assert.Contains("Penyebab: Router bermasalah", report.Text, StringComparison.Ordinal);
        Assert.Contains("Tindakan: router disetel ulang", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corrected_answer_stays_on_record_and_a_finished_report_can_be_opened_again()
    {
        await city.FindsABrokenCableAsync();
        await city.Budi.Presses("« Kembali");
        await city.Budi.Sees("Ganti kabel, lalu cek ulang. Sudah normal?");
        await city.Budi.Presses("« Kembali");
        await city.Budi.Sees("Uji dengan kabel yang baik");
        await city.Budi.Presses("Kabel baik");
        await city.Budi.Presses("Perangkat rusak");
        await city.Budi.Presses("Tanpa nomor seri");
        await city.Budi.Presses("Normal");
        var report = await city.Budi.Sees("Diagnosis selesai");
        Assert.Contains("Penyebab: Perangkat rusak", report.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kabel rusak", report.Text, StringComparison.Ordinal);
        var answers = await city.QueryAsync(db => db.Set<Answer>().ToListAsync());
        Assert.Equal(["cable_test.broken", "replace_cable.normal"],
            answers.Where(a => a.CorrectedAt is not null).Select(a => $"{a.Node}.{a.Choice}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task After_the_third_check_that_failed_a_hold_or_a_return_is_offered()
    {
        await city.ArrivesAsync();
        await city.Budi.Presses("Lambat");
        await city.Budi.Presses("Tidak dapat diukur");
        await city.Budi.Presses("PC baik");
        await city.Budi.Presses("Router baik");
        foreach (var (remedy, check) in new[] { ("Perbaiki PC", "Perbaiki PC, lalu"), ("Setel ulang router", "Setel ulang router, lalu"),
            ("Ganti kabel", "Ganti kabel, lalu") })
        {
            await city.Budi.Sees("Tindakan apa yang dilakukan?");
            await city.Budi.Presses(remedy);
            await city.Budi.Sees(check);
            Assert.False(city.Budi.HasSeen("Sudah tiga kali belum normal"));
            await city.Budi.Presses("Belum normal");
        }

        var card = await city.Budi.Sees("Sudah tiga kali belum normal. Penanganan dapat ditunda (⏸) atau dikembalikan kepada Kasi (↩️).");
        Assert.NotNull(card.Keyboard?.Find("⏸ Tunda"));
        Assert.NotNull(card.Keyboard?.Find("↩️ Kembalikan"));
    }

    [Fact]
    public async Task A_typed_label_counts_as_a_tap_and_photos_and_places_come_at_any_time()
    {
        await city.ReachesTheTechnicianAsync();
        await city.Budi.Presses("✅ Terima");
        city.Budi.SendLocation(-6.5944, 106.7892);
        await city.Budi.Sees("Lampiran: 1");
        await city.Budi.Presses("📍 Tiba di lokasi");
        await city.Budi.Sees("Hasil tes jaringan?");
        await city.Budi.Says("mati");
        await city.Budi.Sees("Di mana jalurnya terputus?");
        city.Budi.SendPhoto(Pictures.Png, "Lampu switch padam");
        await TestCity.Until(async () => (await city.TicketAsync()).Attachments.Count == 2, "the photo is kept");
        await city.Budi.Says("KABEL");
        await city.Budi.Sees("Uji dengan kabel yang baik");
        await city.Budi.Presses("Kabel rusak");
        await city.Budi.Presses("Normal");
        await city.Budi.Sees("Diagnosis selesai");
        city.Budi.SendPhoto(Pictures.Png, "Kabel baru");
        await TestCity.Until(async () => (await city.TicketAsync()).Attachments.Count == 3, "the second photo is kept");
        await city.Budi.Presses("📤 Kirim laporan");

        var report = await city.Kasi.Sees("Mohon izin menyampaikan laporan tindak lanjut");
        Assert.Contains("Ada foto yang sama", report.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tanpa foto", report.Text, StringComparison.Ordinal);
        await city.Kasi.Presses("📎 Lampiran");
        await city.Kasi.WaitFor(m => m.Photo.Length > 0 && m.Text.Contains("Kabel baru", StringComparison.Ordinal));
        Assert.Equal(Step.KasiReport, (await city.TicketAsync()).Step);
    }
}
