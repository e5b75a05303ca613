using GangguanBot.Office;
using GangguanBot.Office.LiveSettings;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Sop;
using GangguanBot.Tests.City;

namespace GangguanBot.Tests.Stories;

/// <summary>Settings and ready instructions that an admin changes while the bot runs: in force at once, and after a restart.</summary>
public sealed class AdministrationOfSettings : StoryTest
{
    private const string Settings = "⚙️ Pengaturan", Instructions = "📝 Instruksi", Limit = "Sop:Limits:KabidDisposition";

    [Fact]
    public async Task A_limit_holds_for_what_enters_the_step_from_now_on_and_after_a_restart()
    {
        await city.ReachesTheKabidAsync();
        Assert.Equal("1 hari", (await city.TicketAsync()).Visit.Limit);
        await OpenLimitAsync();
        await city.Admin.SeesHereAsync("dari berkas pengaturan");
        await city.Admin.PressesHereAsync("✏️ Ubah");
        await city.Admin.SeesHereAsync("Mohon tulis batas yang baru");
        foreach (var bad in new[] { "sehari", "0 hari", "10000 menit", "1 week" })
        {
            await city.Admin.Says(bad);
            await city.SettleAsync();
            await city.Admin.SeesHereAsync("Batas berupa angka dan satuan");
        }

        await city.Admin.Says("90   MENIT");
        await city.Admin.SeesHereAsync("diubah Admin, Senin, 23 November 2026");
        Assert.Equal("1 hari", (await city.TicketAsync()).Visit.Limit);
        await city.RestartAsync();
        await city.Kabid.Presses("↩️ Kembalikan");
        await city.SettleAsync();
        await city.Kabid.Presses("Bukan kewenangan kami");
        await city.Kadis.Presses("👉 Kabid TI");
        await city.SettleAsync();
        Assert.Equal((Step.KabidDisposition, "90 menit"), ((await city.TicketAsync()) is var t ? (t.Step, t.Visit.Limit) : default));

        await OpenLimitAsync();
        await city.Admin.PressesHereAsync("↩️ Kembalikan ke berkas");
        await city.Admin.SeesHereAsync("dari berkas pengaturan");
        Assert.Null(city.Running[Limit]);
        Assert.Equal([("1 hari", "90 menit"), ("90 menit", "1 hari")],
            (await city.ActsAsync(OfficeAct.SettingChanged)).Select(a => (a.Before!, a.After!)));
    }

    [Fact]
    public async Task The_offices_name_is_said_anew_at_once()
    {
        await city.Ani.Says("/bantuan");
        await city.Ani.Sees("Dinas Komunikasi dan Informatika\n");
        await city.Admin.OpensAsync(Settings);
        await city.Admin.PressesHereAsync("Nama kantor");
        await city.Admin.PressesHereAsync("✏️ Ubah");
        await city.Admin.Says("XY");
        await city.Admin.SeesHereAsync("3 sampai 100 huruf");
        await city.Admin.Says("Diskominfo & Statistik <Kota>");
        await city.Admin.SeesHereAsync("disimpan");
        await city.Ani.Says("/bantuan");
        await city.Ani.Sees("Diskominfo & Statistik <Kota>\n");
    }

    [Fact]
    public async Task The_offices_language_is_spoken_to_whoever_has_chosen_none()
    {
        await city.Kadis.Says("/bahasa");
        await city.Kadis.Presses("Bahasa Indonesia");
        await city.Admin.OpensAsync(Settings);
        await city.Admin.PressesHereAsync("Bahasa awal");
        await city.Admin.PressesHereAsync("✏️ Ubah");
        await city.Admin.Says("Inggris");
        await city.Admin.SeesHereAsync("Mohon tulis id, en, atau su.");
        await city.Admin.Says("EN");
        await city.Admin.SeesHereAsync("disimpan");
        await city.RestartAsync();
        await city.Ani.Says("/bantuan");
        await city.Ani.Sees("Help\n");
        await city.Kadis.Says("/bantuan");
        await city.Kadis.Sees("Bantuan\n");
    }

    [Fact]
    public async Task Of_two_admins_who_change_a_setting_the_second_sees_the_first_value()
    {
        var other = await city.AdmitsAsync(9002, "Wakil Admin", Role.Admin);
        foreach (var admin in new[] { city.Admin, other })
        {
            await admin.OpensAsync(Settings);
            await admin.PressesHereAsync("Nama kantor");
            await admin.PressesHereAsync("✏️ Ubah");
            await admin.SeesHereAsync("Mohon tulis nama kantor");
        }

        await other.Says("Nama Kedua");
        await other.SeesHereAsync("disimpan");
        await city.Admin.Says("Nama Pertama");
        await city.Admin.Sees("terakhir oleh Wakil Admin");
        await city.Admin.SeesHereAsync("Nama Kedua");
        Assert.Equal("Nama Kedua", city.Running[RunningSettings.OfficeName]);
    }

    [Fact]
    public async Task An_own_instruction_is_offered_given_and_still_read_after_it_was_removed()
    {
        await AddAsync("Bawa <laptop> {number}, segera");
        await city.Admin.PressesHereAsync("➕ Tambah instruksi");
        await city.Admin.Says("bawa <LAPTOP> {number}, segera");
        await city.Admin.SeesHereAsync("Instruksi ini sudah ada");
        await city.ReportsAsync();
        await city.Kadis.Presses("📝 Instruksi");
        await city.Kadis.Presses("◻️ Bawa <laptop>");
        await city.Kadis.SeesButton("☑️ Bawa <laptop>");
        await city.Kadis.Presses("« Kembali");
        await city.Kadis.Presses("👉 Kabid TI");
        await city.Kabid.Sees("Bawa <laptop> {number}, segera");

        await city.Admin.OpensAsync(Instructions);
        await city.Admin.PressesHereAsync("🗑 Bawa");
        await city.Admin.PressesHereAsync("🗑 Ya, hapus");
        await city.Admin.SeesHereAsync("disimpan");
        await city.RestartAsync();
        await city.Kabid.Says("/tugas");
        await city.Kabid.Presses("GJ-26-0001");
        await city.SettleAsync();
        Assert.Contains("Bawa <laptop> {number}, segera", city.Kabid.Messages[^1].Text, StringComparison.Ordinal);
        await city.Kabid.PressesHereAsync("📝 Instruksi");
        await city.SettleAsync();
        Assert.Null(city.Kabid.Messages[^1].Keyboard!.Find("Bawa"));
        Assert.Contains("tidak tersedia", (await city.Kabid.Forges("in:1:3:own1")).Text, StringComparison.Ordinal);
        Assert.Equal([(null, "Bawa <laptop> {number}, segera"), ("Bawa <laptop> {number}, segera", null)],
            (await city.ActsAsync(OfficeAct.InstructionsChanged)).Select(a => (a.Before, a.After)));
    }

    [Fact]
    public async Task A_built_in_instruction_is_hidden_and_shown_again_but_never_the_usual_one()
    {
        await city.Admin.OpensAsync(Instructions);
        await city.Admin.PressesHereAsync("☑️ Pelajari dan laporkan");
        await city.Admin.SeesButton("◻️ Pelajari dan laporkan");
        await city.Admin.Forges("ain:0:0:hide.follow_up");
        await city.ReportsAsync();
        await city.Kadis.Presses("📝 Instruksi");
        var panel = await city.Kadis.SeesButton("◻️ Koordinasikan");
        Assert.Null(panel.Keyboard!.Find("Pelajari"));
        Assert.NotNull(panel.Keyboard!.Find("Tindak lanjuti"));
        await city.Admin.PressesHereAsync("◻️ Pelajari dan laporkan");
        await city.Admin.SeesButton("☑️ Pelajari dan laporkan");
        await city.Kadis.Presses("◻️ Koordinasikan");
        await city.Kadis.SeesButton("Pelajari dan laporkan");
    }

    [Fact]
    public async Task No_more_than_ten_own_instructions_fit_on_the_panel()
    {
        for (var i = 1; i <= 10; i++) await AddAsync($"Instruksi nomor {i}");
        Assert.Contains("Sudah ada 10 instruksi", (await city.Admin.PressesHereAsync("➕ Tambah instruksi")).Text, StringComparison.Ordinal);
    }

    private async Task AddAsync(string text)
    {
        await city.Admin.OpensAsync(Instructions);
        await city.Admin.PressesHereAsync("➕ Tambah instruksi");
        await city.Admin.SeesHereAsync("Mohon tulis instruksinya");
        await city.Admin.Says(text);
        await city.Admin.SeesHereAsync($"• {text}");
    }

    private async Task OpenLimitAsync()
    {
        await city.Admin.OpensAsync(Settings);
        await city.Admin.PressesHereAsync("Batas Disposisi Kepala Bidang");
    }
}
