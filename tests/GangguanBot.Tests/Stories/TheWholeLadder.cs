using GangguanBot.Simulator.BotApi;
using GangguanBot.Sop;
using GangguanBot.Tests.City;
using GangguanBot.Tickets;

namespace GangguanBot.Tests.Stories;

/// <summary>SOP 007 from the agency's report to the Kadis' summary.</summary>
public sealed class TheWholeLadder : StoryTest
{
    [Fact]
    public async Task A_report_climbs_down_and_up_and_is_confirmed()
    {
        await city.Ani.Says("/lapor");
        await city.Ani.Presses("Mati total");
        await city.Ani.Sees("Mohon jelaskan dengan satu kalimat: di mana dan apa yang terjadi.");
        await city.Ani.Says(Ladder.Sentence);
        await city.Ani.Sees("Surat: menyusul");
        await city.Ani.Presses("✅ Kirim");
        await city.Ani.Sees("Laporan GJ-26-0001 diterima dan diteruskan kepada Kepala Dinas. Disposisi paling lambat Selasa, 24 November 2026 pukul 16.00 WIB.");

        await city.Kadis.Sees("Mohon arahan disposisi paling lambat Selasa, 24 November 2026 pukul 16.00 WIB.");
        await city.Kadis.Presses("👉 Kabid TI");
        await city.Kadis.Sees("✅ Didisposisikan kepada Kepala Bidang Teknologi Informasi pukul 08.00 WIB. Instruksi: Tindak lanjuti.");

        await city.Kabid.Presses("👉 Kasi");
        await city.Kasi.Presses("👷 Budi · 0");
        await city.Budi.Sees("mohon menangani GJ-26-0001 di Dinas Pendidikan");
        await city.Budi.Presses("✅ Terima");
        await city.Budi.Presses("📍 Tiba di lokasi");
        await city.Budi.Presses("Mati");
        await city.Budi.Presses("Kabel");
        await city.Budi.Presses("Kabel rusak");
        await city.Budi.Presses("Normal");
        await city.Budi.Sees("Diagnosis selesai");
        await city.Budi.Presses("📤 Kirim laporan");

        await city.Kasi.Presses("📤 Teruskan");
        await city.Kabid.Presses("📤 Teruskan");
        var summary = await city.Kadis.Sees("telah selesai ditangani");
        Assert.Contains("Penyebab: Kabel rusak", summary.Text, StringComparison.Ordinal);
        Assert.All(Enumerable.Range(1, 9), no => Assert.Contains($"\n{no}. ", summary.Text, StringComparison.Ordinal));
        await city.Kadis.Presses("👍 Diterima");

        await city.Ani.Sees("Gangguan GJ-26-0001 telah ditangani: kabel diganti. Apakah jaringan sudah normal?");
        await city.Ani.Presses("Sudah");
        await city.Ani.Presses("⭐ 5");
        await city.SettleAsync();

        var ticket = await city.TicketAsync();
        Assert.Equal((Step.Closed, Confirmation.Normal, 5), (ticket.Step, ticket.Confirmation, ticket.Rating));
    }
}
