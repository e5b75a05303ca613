using GangguanBot.Simulator.BotApi;
using GangguanBot.Sop;
using GangguanBot.Tests.City;

namespace GangguanBot.Tests.Stories;

/// <summary>The commands: tasks, reports, status, who am I, language, help, never mind.</summary>
public sealed class FindingThingsAgain : StoryTest
{
    [Fact]
    public async Task Every_act_can_be_done_from_the_list_of_tasks()
    {
        await city.ReportsAsync();
        foreach (var (person, act) in new[] { (city.Kadis, "👉 Kabid TI"), (city.Kabid, "👉 Kasi"), (city.Kasi, "👷 Budi"),
            (city.Budi, "✅ Terima"), (city.Budi, "📍 Tiba di lokasi"), (city.Budi, "Sudah normal"), (city.Budi, "📤 Kirim laporan"),
            (city.Kasi, "📤 Teruskan"), (city.Kabid, "📤 Teruskan") })
        {
            await city.SettleAsync();
            await person.Says("/tugas");
            await person.Sees("Tugas Bapak/Ibu (1)");
            await person.Presses("GJ-26-0001 · Disdik");
            await city.SettleAsync();
            Assert.NotNull(person.Messages[^1].Keyboard?.Find(act));
            await person.Presses(act);
        }

        await city.SettleAsync();
        Assert.Equal(Step.Closed, (await city.TicketAsync()).Step);
        await city.Kabid.Says("/tugas");
        await city.Kabid.Sees("Tidak ada tugas yang menunggu.");
    }

    [Fact]
    public async Task The_reporter_finds_the_report_and_its_state()
    {
        await city.Ani.Says("/laporan");
        await city.Ani.Sees("Belum ada laporan.");
        await city.ReachesTheKabidAsync();
        await city.Ani.Says("/status");
        var card = await city.Ani.Sees("▰▰▱▱▱▱▱▱▱");
        Assert.Contains("Didisposisikan kepada Kepala Bidang Teknologi Informasi", card.Text, StringComparison.Ordinal);
        await city.Ani.Says("/laporan");
        await city.Ani.Presses("GJ-26-0001 · Disdik");
        await city.Sinta.Says("/laporan");
        await city.Sinta.Sees("Belum ada laporan.");
    }

    [Fact]
    public async Task Profile_help_and_never_mind()
    {
        await city.Kabid.Says("/profil");
        await city.Kabid.Sees("Jabatan: Kepala Bidang Teknologi Informasi");
        await city.Ani.Says("/bantuan");
        var help = await city.Ani.Sees("Bantuan");
        Assert.Contains("/lapor", help.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/tugas", help.Text, StringComparison.Ordinal);

        await city.Ani.Says("/lapor");
        await city.Ani.Presses("Mati total");
        await city.Ani.Says("/batal");
        await city.Ani.Sees("Laporan yang belum dikirim tetap tersimpan");
        await city.Ani.Says("/lapor");
        await city.Ani.Presses("✏️ Lanjutkan");
        await city.Ani.Sees("jelaskan dengan satu kalimat");
        await city.Ani.Says("/lapor");
        await city.Ani.Presses("🗑 Buang");
        await city.Ani.Sees("Laporan dibuang.");
        await city.Ani.Says("/lapor");
        await city.Ani.Sees("Apa gejalanya?");
    }

    [Fact]
    public async Task A_chosen_language_changes_the_cards()
    {
        await city.ReportsAsync();
        foreach (var (language, button, text) in new[] { ("English", "Send back", "respectfully submit"),
            ("Basa Sunda", "Wangsulkeun", "Neda widi ngadugikeun"), ("Bahasa Indonesia", "Kembalikan", "Mohon izin menyampaikan") })
        {
            await city.Kadis.Says("/bahasa");
            await city.Kadis.Presses(language);
            await city.SettleAsync();
            await city.Kadis.Says("/tugas");
            await city.Kadis.Presses("GJ-26-0001");
            await city.SettleAsync();
            var card = city.Kadis.Messages[^1];
            Assert.Contains(text, card.Text, StringComparison.Ordinal);
            Assert.NotNull(card.Keyboard?.Find(button));
        }
    }
}
