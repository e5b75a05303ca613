using GangguanBot.Office;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Sop;
using GangguanBot.Tests.City;

namespace GangguanBot.Tests.Stories;

/// <summary>The admin looks after people in chat: finds, corrects, moves and removes them.</summary>
public sealed class AdministrationOfPeople : StoryTest
{
    private const string Page = "👥 Pegawai";

    [Fact]
    public async Task The_list_is_paged_by_name_and_says_who_is_not_connected()
    {
        await city.Budi.Says("/start");
        await city.AdmitsAsync(2100, "Zainal", Role.Technician, "KASI-JAR");
        await city.SettleAsync();
        await city.Admin.OpensAsync(Page);
        var first = await city.Admin.SeesHereAsync("Pegawai (10)");
        Assert.Matches(@"Admin · Admin[\s\S]*Ani · Pelapor Disdik · belum terhubung[\s\S]*Asep[\s\S]*Budi · Teknisi Kasi JAR\n",
            first.Text);
        Assert.DoesNotContain("Zainal", first.Text, StringComparison.Ordinal);
        await city.Admin.PressesHereAsync("›");
        await city.Admin.SeesHereAsync("Zainal · Teknisi Kasi JAR");
        await city.Admin.PressesHereAsync("Zainal");
        await city.Admin.SeesHereAsync("Tugas: Teknisi Kasi JAR");
        await city.Admin.PressesHereAsync("« Kembali");
        await city.Admin.SeesHereAsync("Zainal · Teknisi"); // the page from which the card was opened
    }

    [Theory]
    [InlineData("ratna", "Ir. Ratna Kusuma")]
    [InlineData("KABID", "Ir. Ratna Kusuma")]
    [InlineData("pelapor rsud", "dr. Sinta")]
    public async Task A_search_finds_by_part_of_name_or_role(string query, string found)
    {
        await city.Admin.OpensAsync(Page);
        await city.Admin.PressesHereAsync("🔎 Cari");
        await city.Admin.SeesHereAsync("Mohon tulis sebagian nama");
        await city.Admin.Says(query);
        await city.Admin.SeesHereAsync("(1)");
        await city.Admin.PressesHereAsync(found);
        await city.Admin.SeesHereAsync("NIP: ");
    }

    [Fact]
    public async Task A_search_that_finds_nothing_says_so_and_offers_another()
    {
        await city.Admin.OpensAsync(Page);
        await city.Admin.PressesHereAsync("🔎 Cari");
        await city.Admin.Says("<b>%' OR 1");
        await city.Admin.SeesHereAsync("Tidak ada yang cocok dengan “<b>%' OR 1”");
        await city.Admin.PressesHereAsync("🔎 Cari");
        await city.Admin.Says(new string('x', 200));
        await city.Admin.Sees("Mohon tulis 1 sampai 20 huruf.");
        await city.Admin.Says("budi");
        await city.Admin.SeesHereAsync("Hasil pencarian “budi” (1)");
    }

    [Fact]
    public async Task A_name_and_a_NIP_are_put_right_and_bad_ones_are_asked_again()
    {
        await OpenAsync("Budi");
        await city.Admin.PressesHereAsync("✏️ Nama");
        await city.Admin.SeesHereAsync("Mohon tulis nama yang benar untuk Budi");
        city.Admin.SendSticker();
        await city.Admin.SeesHereAsync("Mohon tulis 2 sampai 100 huruf.");
        await city.Admin.Says("Budi  <Santoso>,\nA.Md");
        await city.Admin.SeesHereAsync("✅ Perubahan telah disimpan.");
        await city.Admin.PressesHereAsync("✏️ NIP");
        await city.Admin.Says("1234");
        await city.Admin.SeesHereAsync("NIP terdiri atas 18 angka.");
        await city.Admin.Says("19800101 200501 1 001");
        await city.Admin.SeesHereAsync("NIP: 198001012005011001");
        var budi = await city.PersonAsync(2001);
        Assert.Equal(("Budi <Santoso>, A.Md", "198001012005011001"), (budi.Name, budi.Nip));
        var acts = await city.ActsAsync(OfficeAct.PersonCorrected);
        Assert.Equal(["Budi · ", "Budi <Santoso>, A.Md · "], acts.Select(a => a.Before));
        Assert.All(acts, a => Assert.Equal("Admin", a.ActorName));

        await OpenAsync("Asep");
        await city.Admin.PressesHereAsync("✏️ NIP");
        await city.Admin.Says("198001012005011001");
        await city.Admin.SeesHereAsync("sudah tercatat pada Budi <Santoso>, A.Md");
        await city.Admin.Says("-");
        await city.Admin.SeesHereAsync("NIP: –");
    }

    [Fact]
    public async Task A_technician_who_is_moved_leaves_the_tickets_to_the_Kasi()
    {
        await city.ReachesTheKasiAsync();
        await city.Kasi.Presses("👷 Budi");
        await city.Budi.SeesButton("✅ Terima");
        await OpenAsync("Budi");
        await city.Admin.PressesHereAsync("🔀 Pindahkan");
        await city.Admin.PressesHereAsync("Pelapor");
        await city.Admin.PressesHereAsync("Rumah Sakit Umum Daerah");
        await city.Admin.SeesHereAsync("kembali kepada Kasi");
        await city.Admin.PressesHereAsync("✅ Ya, pindahkan");
        await city.Admin.SeesHereAsync("Budi telah dipindahkan");
        await city.SettleAsync();
        var budi = await city.PersonAsync(2001);
        Assert.Equal((Role.Reporter, "RSUD", null), (budi.Role!.Value, budi.Agency!.Code, budi.SectionId));
        Assert.Equal(Step.KasiDisposition, (await city.TicketAsync()).Step);
        var act = Assert.Single(await city.ActsAsync(OfficeAct.PersonMoved));
        Assert.Equal(("Technician · KASI-JAR", "Reporter · RSUD"), (act.Before, act.After));
    }

    [Fact]
    public async Task Who_is_moved_to_a_post_replaces_its_holder()
    {
        await OpenAsync("Asep");
        await city.Admin.PressesHereAsync("🔀 Pindahkan");
        await city.Admin.PressesHereAsync("Kasi");
        await city.Admin.PressesHereAsync("Kepala Seksi Infra");
        await city.Admin.SeesHereAsync("Dedi Supriadi, S.Kom tidak lagi menjabat");
        await city.Admin.PressesHereAsync("✅ Ya, pindahkan");
        await city.Asep.Sees("Mulai saat ini Bapak/Ibu memegang jabatan Kepala Seksi");
        await city.Kasi.Sees("telah berakhir");
        Assert.Equal((await city.PersonAsync(2002)).Id, (await city.PostAsync("KASI-JAR")).SeatPersonId);
    }

    [Fact]
    public async Task A_removed_person_is_a_stranger_at_once_and_only_after_a_confirmation()
    {
        await OpenAsync("Asep");
        await city.Admin.PressesHereAsync("🚫 Keluarkan");
        await city.Admin.SeesHereAsync("Aksesnya berakhir saat ini juga");
        await city.Admin.PressesHereAsync("« Kembali");
        Assert.False((await city.PersonAsync(2002)).Removed);
        await city.Admin.PressesHereAsync("🚫 Keluarkan");
        await city.Admin.PressesHereAsync("🚫 Ya, keluarkan");
        await city.Admin.SeesHereAsync("Asep telah dikeluarkan");
        await city.Asep.Says("/tugas");
        await city.Asep.Sees("khusus bagi pegawai yang terdaftar");
        Assert.Equal("Technician · KASI-JAR", Assert.Single(await city.ActsAsync(OfficeAct.PersonRemoved)).Before);
    }

    [Fact]
    public async Task The_last_admin_stays()
    {
        await OpenAsync("Admin");
        await city.Admin.PressesHereAsync("🚫 Keluarkan");
        Assert.Contains("admin terakhir", (await city.Admin.PressesHereAsync("🚫 Ya, keluarkan")).Text, StringComparison.Ordinal);
        await city.Admin.PressesHereAsync("« Kembali");
        await city.Admin.PressesHereAsync("🔀 Pindahkan");
        Assert.Contains("admin terakhir", (await city.Admin.PressesHereAsync("Tata Usaha")).Text, StringComparison.Ordinal);
        Assert.Equal((false, Role.Admin), ((await city.PersonAsync(9001)) is var a ? (a.Removed, a.Role!.Value) : default));
    }

    [Fact]
    public async Task Of_two_admins_who_remove_the_same_person_one_is_told_of_the_other()
    {
        var other = await city.AdmitsAsync(9002, "Wakil Admin", Role.Admin);
        await Task.WhenAll(SureAsync(city.Admin, "Asep"), SureAsync(other, "Asep"));
        var answers = await Task.WhenAll(city.Admin.PressesHereAsync("🚫 Ya, keluarkan"), other.PressesHereAsync("🚫 Ya, keluarkan"));
        Assert.Contains("sudah tidak ada", Assert.Single(answers, a => a.Alert).Text, StringComparison.Ordinal);
        Assert.Single(await city.ActsAsync(OfficeAct.PersonRemoved));
    }

    [Fact]
    public async Task Two_admins_who_remove_each_other_leave_one_admin()
    {
        var other = await city.AdmitsAsync(9002, "Wakil Admin", Role.Admin);
        await Task.WhenAll(SureAsync(city.Admin, "Wakil Admin"), SureAsync(other, "Admin"));
        var answers = await Task.WhenAll(city.Admin.PressesHereAsync("🚫 Ya, keluarkan"), other.PressesHereAsync("🚫 Ya, keluarkan"));
        Assert.Single(answers, a => a.Alert);
        Assert.Single([await city.PersonAsync(9001), await city.PersonAsync(9002)], p => p.Removed);
    }

    [Fact]
    public async Task A_button_drawn_before_another_admins_change_shows_the_change_first()
    {
        var other = await city.AdmitsAsync(9002, "Wakil Admin", Role.Admin);
        await OpenAsync("Budi");
        await OpenAsync("Budi", other);
        await other.PressesHereAsync("✏️ Nama");
        await other.Says("Budi Santoso");
        await other.SeesHereAsync("✅ Perubahan telah disimpan.");
        Assert.Contains("terakhir oleh Wakil Admin pukul 08.0", (await city.Admin.PressesHereAsync("🚫 Keluarkan")).Text,
            StringComparison.Ordinal);
        await city.Admin.SeesHereAsync("Budi Santoso");
    }

    [Fact]
    public async Task What_was_changed_in_chat_outlives_a_restart_with_the_same_organisation_file()
    {
        await OpenAsync("Asep");
        await city.Admin.PressesHereAsync("🔀 Pindahkan");
        await city.Admin.PressesHereAsync("Kabid");
        await city.Admin.PressesHereAsync("Kepala Bidang");
        await city.Admin.PressesHereAsync("✅ Ya, pindahkan");
        await city.Admin.SeesHereAsync("telah dipindahkan");
        await city.SettleAsync();
        await city.RestartAsync();
        var asep = await city.PersonAsync(2002);
        Assert.Equal((asep.Id, null), ((await city.PostAsync("KABID-TI")).SeatPersonId!.Value, asep.Role));
    }

    private static async Task SureAsync(GangguanBot.Simulator.BotApi.Person admin, string name)
    {
        await admin.OpensAsync(Page);
        await admin.PressesHereAsync("🔎 Cari");
        await admin.SeesHereAsync("Mohon tulis sebagian nama");
        await admin.Says(name);
        await admin.SeesHereAsync("Hasil pencarian");
        await admin.PressesHereAsync(name);
        await admin.PressesHereAsync("🚫 Keluarkan");
    }

    private async Task OpenAsync(string name, GangguanBot.Simulator.BotApi.Person? by = null)
    {
        var admin = by ?? city.Admin;
        await city.SettleAsync();
        await admin.OpensAsync(Page);
        await admin.PressesHereAsync(name);
        await admin.SeesHereAsync("NIP:");
    }
}
