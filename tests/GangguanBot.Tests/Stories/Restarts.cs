using GangguanBot.Simulator.BotApi;
using GangguanBot.Sop;
using GangguanBot.Tests.City;

namespace GangguanBot.Tests.Stories;

/// <summary>The bot is started anew in the middle of every dialogue, and the dialogue goes on.</summary>
public sealed class Restarts : StoryTest
{
    [Fact]
    public async Task A_half_made_report_goes_on_at_each_of_its_questions()
    {
        await city.Ani.Says("/lapor");
        await city.Ani.SeesButton("Lambat");
        await RestartAsync();
        await city.Ani.Presses("Lambat");
        await city.Ani.Sees("jelaskan dengan satu kalimat");
        await RestartAsync();
        await city.Ani.Says(Ladder.Sentence);
        await city.Ani.SeesButton("✅ Kirim");
        await city.Ani.Presses("📍 Tempat");
        await city.Ani.Sees("Di mana tempatnya?");
        await RestartAsync();
        await city.Ani.Says("Ruang arsip");
        await city.Ani.Sees("Tempat: Ruang arsip");
        await city.Ani.Presses("🕒 Sejak kapan");
        await city.Ani.SeesButton("Tadi pagi");
        await RestartAsync();
        await city.Ani.Presses("Tadi pagi");
        await city.Ani.Sees("Sejak: Senin, 23 November 2026 pukul 07.30 WIB");
        await city.Ani.Presses("📷 Foto");
        await city.Ani.Sees("Mohon kirim foto");
        await RestartAsync();
        city.Ani.SendPhoto(Pictures.Png, "Lampu merah");
        await city.Ani.Sees("Lampiran: 1");
        await RestartAsync();
        await city.Ani.Presses("✅ Kirim");

        var card = await city.Kadis.Sees("Mohon arahan disposisi");
        foreach (var part in new[] { "Lambat", Ladder.Sentence, "Tempat: Ruang arsip", "pukul 07.30 WIB", "Lampiran: 1" })
            Assert.Contains(part, card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reasons_instructions_notes_and_amendments_go_on_being_typed()
    {
        await city.ReportsAsync();
        await city.Kadis.Presses("↩️ Kembalikan");
        await city.Kadis.Sees("atau tulis alasannya");
        await RestartAsync();
        await city.Kadis.Says("Mohon sebutkan ruangnya.");
        await city.Ani.Sees("dengan catatan: Mohon sebutkan ruangnya.");
        await city.Ani.Presses("✏️ Perbaiki kalimat");
        await city.Ani.Sees("Mohon tulis kalimat laporan");
        await RestartAsync();
        await city.Ani.Says("Internet di ruang arsip mati.");
        await city.Ani.Sees("“Internet di ruang arsip mati.”");
        await city.Ani.Presses("✅ Kirim");
        await city.Kadis.Sees("“Internet di ruang arsip mati.”");
        await city.Kadis.Presses("📝 Instruksi");
        await city.Kadis.SeesButton("◻️ Koordinasikan");
        await RestartAsync();
        await city.Kadis.Says("Mohon hari ini");
        await city.Kadis.Sees("Instruksi: Mohon hari ini");
        await city.Kadis.Presses("👉 Kabid TI");
        await city.Kabid.Sees("Mohon hari ini");
    }

    [Fact]
    public async Task A_diagnosis_a_review_date_and_a_note_go_on_after_it()
    {
        await city.ArrivesAsync();
        await city.Budi.Presses("Lambat");
        await city.Budi.Sees("Tes bandwidth");
        await RestartAsync();
        await city.Budi.Says("4,2 1,1 180");
        await city.Budi.Sees("Cek PC.");
        await city.Budi.Presses("⏸ Tunda");
        await city.Budi.Presses("Menunggu listrik");
        await city.Budi.Sees("ditinjau kembali?");
        await RestartAsync();
        await city.Budi.Says("1-12-2026");
        await city.Budi.Sees("⏸ Ditunda: Menunggu listrik.");
        await RestartAsync();
        await city.Budi.Presses("▶️ Lanjutkan");
        await city.Budi.Presses("PC bermasalah");
        await city.Budi.Presses("Router baik");
        await RestartAsync();
        await city.Budi.Presses("Perbaiki PC");
        await city.Budi.Presses("Normal");
        await city.Budi.Presses("📝 Catatan");
        await city.Budi.Sees("Mohon tulis catatan");
        await RestartAsync();
        await city.Budi.Says("PC sudah diperbarui.");
        await city.Budi.Sees("Catatan: PC sudah diperbarui.");
        await city.Budi.Presses("📤 Kirim laporan");
        await city.Kasi.Sees("Catatan Budi (teknisi): PC sudah diperbarui.");
        await city.SettleAsync();
        Assert.Equal(Step.KasiReport, (await city.TicketAsync()).Step);
    }

    private async Task RestartAsync()
    {
        await city.SettleAsync();
        await city.RestartAsync();
    }
}
