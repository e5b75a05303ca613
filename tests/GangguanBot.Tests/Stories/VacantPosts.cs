using GangguanBot.Office;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Sop;
using GangguanBot.Tests.City;

namespace GangguanBot.Tests.Stories;

/// <summary>A post loses its holder while tickets wait there: the post above acts for it until somebody is appointed.</summary>
public sealed class VacantPosts : StoryTest
{
    [Fact]
    public async Task What_waits_for_a_holder_who_is_removed_goes_to_the_post_above_and_then_to_the_successor()
    {
        await city.ReachesTheKabidAsync();
        await city.Admin.OpensAsync("👥 Pegawai");
        await city.Admin.PressesHereAsync("Ir. Ratna Kusuma");
        await city.Admin.PressesHereAsync("🚫 Keluarkan");
        await city.Admin.PressesHereAsync("🚫 Ya, keluarkan");
        await city.Kadis.Sees("Jabatan Kepala Bidang Teknologi Informasi sedang kosong atau pejabatnya belum terhubung.");
        await city.Kadis.SeesButton("👉 Kasi");
        await city.Kabid.Says("/tugas");
        await city.Kabid.Sees("khusus bagi pegawai");

        var lilis = await city.AdmitAsync(1004, "Dra. Lilis Suryani",
            new Placement(Role.Kabid, PostId: (await city.PostAsync("KABID-TI")).Id));
        await lilis.Sees("Mulai saat ini Bapak/Ibu memegang jabatan Kepala Bidang Teknologi Informasi.");
        await lilis.Presses("👉 Kasi");
        await city.Kasi.SeesButton("👷 Budi");
        var acts = (await city.TicketAsync()).Journal.Where(e => e.Move == Move.Dispose).Select(e => (e.Role, e.PersonName));
        Assert.Equal([(Role.Kadis, "Drs. Firdaus Wibawa, M.Si"), (Role.Kabid, "Dra. Lilis Suryani")], acts);
    }

    [Fact]
    public async Task A_post_left_vacant_shows_as_such_on_the_card_and_the_superior_acts_for_it()
    {
        await city.ReportsAsync();
        await city.Admin.OpensAsync("🪑 Jabatan");
        await city.Admin.PressesHereAsync("Kabid TI");
        await city.Admin.PressesHereAsync("⏹ Akhiri");
        await city.Admin.PressesHereAsync("⏹ Ya, akhiri");
        await city.Kadis.Sees("sedang kosong");
        await city.Kadis.Says("/tugas");
        await city.Kadis.Presses("GJ-26-0001");
        await city.Kadis.SeesButton("👉 Kabid TI · kosong");
        await city.Kadis.Presses("👉 Kabid TI");
        await city.Kadis.SeesButton("👉 Kasi");
        await city.Kadis.Presses("👉 Kasi");
        await city.Kasi.Sees("a.n. Kepala Bidang Teknologi Informasi (Drs. Firdaus Wibawa, M.Si)");
    }
}
