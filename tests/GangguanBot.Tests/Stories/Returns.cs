using GangguanBot.Simulator.BotApi;
using GangguanBot.Sop;
using GangguanBot.Tests.City;

namespace GangguanBot.Tests.Stories;

/// <summary>Every level may send a ticket back to the one before, and must say why.</summary>
public sealed class Returns : StoryTest
{
    private const string Amended = "Internet lantai 2 Kantor Disdik mati, switch di ruang arsip tidak menyala.";

    [Fact]
    public async Task The_Kadis_returns_a_report_and_the_reporter_amends_it_and_sends_it_again()
    {
        await city.ReportsAsync();
        await city.Kadis.Presses("↩️ Kembalikan");
        await city.Kadis.Sees("Apa alasan GJ-26-0001 dikembalikan?");
        await city.Kadis.Presses("Keterangan belum lengkap");
        await city.Kadis.Sees("↩️ Dikembalikan pukul 08.00 WIB dengan catatan: Keterangan belum lengkap.");

        await city.Ani.Sees("Dikembalikan oleh Kepala Dinas Komunikasi dan Informatika dengan catatan: Keterangan belum lengkap.");
        await city.Ani.Presses("✏️ Perbaiki kalimat");
        await city.Ani.Sees("Mohon tulis kalimat laporan GJ-26-0001");
        await city.Ani.Says(Amended);
        await city.Ani.Sees($"“{Amended}”");
        await city.Ani.Presses("✅ Kirim");

        await city.Kadis.Sees($"“{Amended}”");
        await city.Kadis.Presses("👉 Kabid TI");
        await city.Kabid.Sees($"“{Amended}”");
        var ticket = await city.TicketAsync();
        Assert.Equal("GJ-26-0001", ticket.Number);
        Assert.Equal([Step.Reporting, Step.KadisDisposition, Step.Reporting, Step.KadisDisposition, Step.KabidDisposition],
            ticket.Visits.OrderBy(v => v.Seq).Select(v => v.Step));
    }

    [Fact]
    public async Task The_Kabid_returns_it_to_the_Kadis_in_words_of_her_own()
    {
        await city.ReachesTheKabidAsync();
        await city.Kabid.Presses("↩️ Kembalikan");
        await city.Kabid.Sees("atau tulis alasannya");
        await city.Kabid.Says("Mohon dipastikan <dahulu> gedungnya & ruangnya.");

        await city.Kabid.Sees("↩️ Dikembalikan pukul 08.00 WIB dengan catatan: Mohon dipastikan <dahulu> gedungnya & ruangnya.");
        await city.Kadis.Sees(
            "Dikembalikan oleh Kepala Bidang Teknologi Informasi dengan catatan: Mohon dipastikan <dahulu> gedungnya & ruangnya.");
        await city.Kadis.Presses("👉 Kabid TI");
        await city.Kabid.SeesButton("👉 Kasi");
    }

    [Fact]
    public async Task The_Kasi_returns_it_to_the_Kabid_and_the_technician_to_the_Kasi()
    {
        await city.ReachesTheKasiAsync();
        await city.Kasi.Presses("↩️ Kembalikan");
        await city.Kasi.Presses("Bukan kewenangan kami");
        await city.Kabid.Sees("Dikembalikan oleh Kepala Seksi Infrastruktur Jaringan dengan catatan: Bukan kewenangan kami.");
        await city.Kabid.Presses("👉 Kasi");

        await city.Kasi.Presses("👷 Budi");
        await city.Budi.Presses("↩️ Kembalikan");
        await city.Budi.Sees("atau tulis alasannya");
        await city.Budi.Says("Hari ini saya di RSUD.");
        await city.Kasi.Sees("Dikembalikan oleh Budi (teknisi) dengan catatan: Hari ini saya di RSUD.");
        await city.Kasi.Presses("👷 Asep");

        await city.Budi.Sees("Telah dialihkan; sekarang pada Asep (teknisi). Tidak ada yang perlu dilakukan.");
        await city.Asep.Presses("✅ Terima");
        await city.Asep.Presses("📍 Tiba di lokasi");
        await city.Asep.Presses("Mati");
        await city.Asep.Sees("Di mana jalurnya terputus?");
        await city.Asep.Presses("↩️ Kembalikan");
        await city.Asep.Presses("Perlu dibicarakan dahulu");
        await city.Kasi.Sees("Dikembalikan oleh Asep (teknisi) dengan catatan: Perlu dibicarakan dahulu.");

        await city.Kasi.Presses("👷 Asep");
        await city.Asep.SeesButton("✅ Terima");
        await city.Asep.Presses("✅ Terima");
        await city.Asep.Presses("📍 Tiba di lokasi");
        var question = await city.Asep.Sees("Hasil tes jaringan?");
        Assert.DoesNotContain("Hasil tes:", question.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_follow_up_report_goes_back_level_by_level_and_up_again()
    {
        await city.FindsABrokenCableAsync();
        await city.Budi.Presses("📤 Kirim laporan");
        await city.Kasi.Presses("📤 Teruskan");
        await city.Kabid.Presses("↩️ Kembalikan");
        await city.Kabid.Presses("Keterangan belum lengkap");

        await city.Kasi.Sees("Dikembalikan oleh Kepala Bidang Teknologi Informasi dengan catatan: Keterangan belum lengkap.");
        await city.Kasi.Presses("↩️ Kembalikan");
        await city.Kasi.Sees("atau tulis alasannya");
        await city.Kasi.Says("Tulis kabel yang mana.");

        var question = await city.Budi.Sees("Hasil tes jaringan?");
        Assert.Contains("Dikembalikan oleh Kepala Seksi Infrastruktur Jaringan dengan catatan: Tulis kabel yang mana.", question.Text,
            StringComparison.Ordinal);
        await city.DiagnosesABrokenCableAsync();
        await city.IsReportedUpAsync();
        await city.SettleAsync();
        Assert.Equal(Step.Closed, (await city.TicketAsync()).Step);
    }
}
