using GangguanBot.Documents.Papers;
using GangguanBot.Settings;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Tests.City;
using GangguanBot.Tickets.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ladder = GangguanBot.Tests.City.Ladder;

namespace GangguanBot.Tests.Stories;

/// <summary>The papers that SOP 007 asks for, made from the ticket of a story.</summary>
public sealed class PapersOfATicket : StoryTest
{
    [Fact]
    public async Task The_letter_to_sign_comes_with_the_report_and_says_all_that_was_reported()
    {
        await city.ReportsAsync();
        using var letter = await city.Ani.HasPaperAsync("Surat-Permohonan_GJ-26-0001_v1.pdf");
        Assert.Contains("ditandatangani, lalu dipindai atau difoto dan dikirim kembali paling lambat Selasa, 24 November 2026 pukul 16.00 WIB", letter.Caption, StringComparison.Ordinal);
        Assert.Equal(1, letter.Pages);
        letter.Says("DINAS PENDIDIKAN", "Bogor, 23 November 2026", "Yth. Kepala Dinas Komunikasi dan Informatika",
            "Permohonan penanganan gangguan jaringan",
            "GJ-26-0001", "Mati total", Ladder.Sentence, "Senin, 23 November 2026 pukul 08.00 WIB", "Pimpinan Perangkat Daerah", "NIP",
            "Dibuat oleh sistem dari persetujuan di Telegram oleh Ani (pelapor) pada Senin, 23 November 2026 pukul 08.00 WIB; bukan tanda tangan elektronik tersertifikasi.", "Halaman 1 dari 1");
    }

    [Fact]
    public async Task The_disposition_sheet_grows_level_by_level_and_each_state_is_a_version()
    {
        await city.ReportsAsync();
        using (var first = await city.Kadis.TakesPaperAsync("Lembar Disposisi", "Lembar-Disposisi_GJ-26-0001_v1.pdf"))
            first.Says("LEMBAR DISPOSISI", "Dinas Pendidikan", Ladder.Sentence,
                "Disposisi Kepala Dinas: mohon arahan paling lambat Selasa, 24 November 2026 pukul 16.00 WIB", "Tindak lanjuti",
                "Koordinasikan");
        await city.Kadis.Presses("📝 Instruksi");
        await city.Kadis.Presses("Koordinasikan");
        await city.Kadis.Says("Utamakan loket");
        await city.Kadis.Presses("👉 Kabid TI");
        await city.Kabid.Presses("👉 Kasi");
        await city.Kasi.Presses("👷 Budi");
        await city.Budi.SeesButton("✅ Terima");

        using var sheet = await city.Budi.TakesPaperAsync("Lembar Disposisi", "Lembar-Disposisi_GJ-26-0001_v2.pdf");
        sheet.Says("Disposisi Kepala Dinas Komunikasi dan Informatika", "Koordinasikan; Utamakan loket",
            "Kepala Bidang Teknologi Informasi", "Drs. Firdaus Wibawa, M.Si NIP 196901011994031001",
            "Disposisi Kepala Bidang Teknologi Informasi", "Kepala Seksi Infrastruktur Jaringan", "Ir. Ratna Kusuma",
                "Disposisi Kepala Seksi Infrastruktur Jaringan", "Budi", "Dedi Supriadi, S.Kom");
        Assert.DoesNotContain("mohon arahan", sheet.Text, StringComparison.Ordinal);
        Assert.Equal(1, sheet.Pages);
    }

    [Fact]
    public async Task What_has_not_changed_is_given_out_again_byte_for_byte_and_is_no_new_version()
    {
        await city.ReachesTheKabidAsync();
        using var one = await city.Kabid.TakesPaperAsync("Lembar Disposisi", "Lembar-Disposisi_GJ-26-0001_v1.pdf");
        using var same = await city.Kadis.TakesPaperAsync("Lembar Disposisi", "Lembar-Disposisi_GJ-26-0001_v1.pdf");
        Assert.Equal(one.Bytes, same.Bytes);
        var kept = Assert.Single(await PapersAsync(PaperKind.DispositionSheet));
        Assert.Equal(kept.Sha256, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(one.Bytes)));
        Assert.Single(await city.QueryAsync(db =>
            db.Set<ActEntry>().Where(a => a.Act == TicketAct.PaperMade && a.After!.Contains(kept.Sha256.Substring(0, 16))).ToListAsync()));
    }

    [Fact]
    public async Task The_follow_up_report_comes_to_the_Kadis_with_what_was_done_used_and_seen()
    {
        await city.ReplacesTheCableWithPhotosAsync();
        await city.Budi.Presses("📝 Catatan");
        await city.Budi.Says("Mohon jalur cadangan disiapkan");
        await city.SettleAsync();
        await city.IsReportedUpAsync();

        using var report = await city.Kadis.HasPaperAsync("Laporan-Tindak-Lanjut_GJ-26-0001_v1.pdf");
        report.Says("LAPORAN TINDAK LANJUT", "A. Pendahuluan", "Dasar", "Laporan Dinas Pendidikan melalui Telegram",
            "Disposisi Kepala Dinas Komunikasi dan Informatika kepada Kepala Bidang Teknologi Informasi",
            "B. Kegiatan yang dilaksanakan", "Petugas : Budi", "Hasil tes", "Jalur terputus di", "Kabel rusak", "23 November 2026",
                "Bahan: kabel utp 12,5 m, konektor 2",
            "C. Hasil yang dicapai", "kabel diganti", "jaringan normal", "D. Simpulan dan saran", "Mohon jalur cadangan disiapkan",
                "E. Waktu pelaksanaan terhadap batas SOP 007", "Disposisi Kepala Bidang", "10 menit", "tepat waktu",
            "Dedi Supriadi, S.Kom", "Ir. Ratna Kusuma", "Dokumentasi", "sebelum, rak lantai 2 (Senin", "sesudah (Senin",
                "oleh Kepala Bidang Teknologi Informasi pada");
        Assert.Equal(2, report.Pdf.GetPages().Sum(p => p.GetImages().Count()));
    }

    [Fact]
    public async Task The_agency_has_its_letter_and_nothing_of_the_inside_whatever_it_presses()
    {
        await city.ReachesTheKabidAsync();
        await city.Ani.Presses("📄 Dokumen");
        var card = await city.Ani.SeesButton("Surat Permohonan");
        Assert.Null(card.Keyboard!.Find("Lembar Disposisi"));
        var before = (await OrdersAsync()).Count;
        var answer = await city.Ani.Forge(card, $"dc:1:0:{PaperKind.DispositionSheet}").Answered;
        Assert.True(answer.Alert);
        Assert.Equal(before, (await OrdersAsync()).Count);
    }

    [Fact]
    public async Task A_confidential_paper_is_made_and_kept_and_does_not_travel()
    {
        await city.ReportsAsync();
        await city.Kadis.Presses("🏷");
        await city.Kadis.Presses("Rahasia");
        await city.Kadis.Presses("« Kembali");
        await city.Kadis.Presses("📄 Dokumen");
        await city.Kadis.Presses("Lembar Disposisi");
        await city.Kadis.Sees("telah dibuat dan disimpan di kantor. Dokumen ini tidak dikirim melalui chat");
        Assert.Single(await PapersAsync(PaperKind.DispositionSheet));
        Assert.DoesNotContain(city.Kadis.Messages, m => m.Document is not null);
        Assert.Contains(await city.QueryAsync(db => db.Set<ActEntry>().ToListAsync()), a =>
            a is { Act: TicketAct.ConfidentialSeen, PersonName: "Drs. Firdaus Wibawa, M.Si" });
    }

    [Fact]
    public async Task What_was_ordered_when_the_bot_stopped_is_made_when_it_starts_again()
    {
        await city.ReportsAsync();
        await city.SettleAsync();
        await city.QueryAsync(async db =>
        {
            var kadis = await db.Set<GangguanBot.Office.Person>().SingleAsync(p => p.TelegramId == 1001);
            db.Add(new PaperOrder
            {
                Kind = PaperKind.DispositionSheet, Subject = "GJ-26-0001", TicketId = 1, PersonId = kadis.Id,
                At = city.Clock.Now
            });
            return await db.SaveChangesAsync();
        });
        await city.RestartAsync();
        using var sheet = await city.Kadis.HasPaperAsync("Lembar-Disposisi_GJ-26-0001_v1.pdf");
    }

    [Fact]
    public async Task A_paper_that_cannot_be_made_is_said_with_a_code_and_the_rest_goes_on()
    {
        await city.ReachesTheKabidAsync();
        await city.SettleAsync();
        var files = city.Services.GetRequiredService<StorageSettings>().FilesPath;
        var month = Directory.GetDirectories(Directory.GetDirectories(files)[0])[0];
        Directory.Move(month, month + "x");
        await File.WriteAllTextAsync(month, "a file where a folder should be");
        await city.Kabid.Presses("📄 Dokumen");
        await city.Kabid.Presses("Lembar Disposisi");
        await city.Kabid.Sees("belum dapat dibuat (kode D");
        File.Delete(month);
        Directory.Move(month + "x", month);
        using var sheet = await city.Kabid.TakesPaperAsync("Lembar Disposisi", "Lembar-Disposisi_GJ-26-0001_v1.pdf");
    }

    private Task<List<Paper>> PapersAsync(PaperKind kind) =>
        city.QueryAsync(db => db.Set<Paper>().Where(p => p.Kind == kind).ToListAsync());

    private Task<List<PaperOrder>> OrdersAsync() => city.QueryAsync(db => db.Set<PaperOrder>().ToListAsync());
}
