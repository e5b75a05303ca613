using GangguanBot.Office;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Sop;
using GangguanBot.Tests.City;
using Microsoft.EntityFrameworkCore;
using Phone = GangguanBot.Simulator.BotApi.Person;

namespace GangguanBot.Tests.Stories;

/// <summary>The admin looks after posts in chat: names them, puts people on them, adds and removes them.</summary>
public sealed class AdministrationOfPosts : StoryTest
{
    private const string Page = "🪑 Jabatan";

    [Fact]
    public async Task The_tree_names_each_holder()
    {
        await city.Admin.OpensAsync(Page);
        var card = await city.Admin.SeesHereAsync("Jabatan (3)");
        Assert.Matches(@"\n• Kadis · Drs\. Firdaus[^\n]*\n　• Kabid TI · Ir\. Ratna Kusuma\n　　• Kasi JAR · Dedi", card.Text);
    }

    [Fact]
    public async Task A_post_is_renamed_and_the_journal_has_both_names()
    {
        await OpenAsync("Kabid TI");
        await city.Admin.PressesHereAsync("✏️ Nama jabatan");
        await city.Admin.Says("X");
        await city.Admin.SeesHereAsync("Mohon tulis 2 sampai 100 huruf.");
        await city.Admin.Says("Kepala Bidang <Aplikasi>");
        await city.Admin.SeesHereAsync("Kepala Bidang <Aplikasi>\nNama pendek: Kabid TI");
        await city.Admin.PressesHereAsync("✏️ Nama pendek");
        await city.Admin.Says("Kabid Aplikasi");
        await city.Admin.SeesHereAsync("Nama pendek: Kabid Aplikasi");
        var acts = await city.ActsAsync(OfficeAct.PostChanged);
        Assert.Equal(["Kepala Bidang Teknologi Informasi · Kabid TI", "Kepala Bidang <Aplikasi> · Kabid TI"], acts.Select(a => a.Before));
        Assert.Equal("Kepala Bidang <Aplikasi> · Kabid Aplikasi", acts[^1].After);
    }

    [Fact]
    public async Task A_deputy_from_now_for_three_days_takes_what_waits()
    {
        await city.ReachesTheKabidAsync();
        await AppointAsync(city.Admin, "Kabid TI", "Dedi Supriadi, S.Kom", "Plh.", "sekarang", "3 hari");
        await city.Admin.SeesHereAsync(
            "Plh. Kepala Bidang Teknologi Informasi: Dedi Supriadi, S.Kom\nSenin, 23 November 2026 s.d. Rabu, 25 November 2026");
        await city.Admin.PressesHereAsync("✅ Ya, tetapkan");
        await city.Admin.SeesHereAsync("Dedi Supriadi, S.Kom telah ditetapkan");
        await city.Kasi.SeesButton("👉 Kasi JAR");
        var held = await city.QueryAsync(db => db.Set<PostHolding>().SingleAsync(h => h.Mode == HoldingMode.Plh));
        Assert.Equal(new DateTimeOffset(2026, 11, 26, 0, 0, 0, TimeSpan.FromHours(7)), held.Until);
        await city.Admin.PressesHereAsync("⏹ Akhiri Dedi");
        await city.Admin.PressesHereAsync("⏹ Ya, akhiri");
        await city.Admin.SeesHereAsync("✅ Perubahan telah disimpan.");
        await city.SettleAsync();
        Assert.Equal((await city.PersonAsync(1002)).Id, (await city.PostAsync("KABID-TI")).SeatPersonId);
    }

    [Fact]
    public async Task A_typed_period_begins_by_itself_and_a_bad_date_is_asked_again()
    {
        await AppointAsync(city.Admin, "Kabid TI", "Dedi Supriadi, S.Kom", "Plt.");
        await city.Admin.SeesHereAsync("Sejak kapan");
        foreach (var bad in new[] { "besok ya", "31-02-2027", "22-11-2026", "01-01-2099" })
        {
            await city.Admin.Says(bad);
            await city.SettleAsync();
            await city.Admin.SeesHereAsync("Mohon tulis tanggal mulai");
        }

        await city.Admin.Says("30-11-2026");
        await city.Admin.SeesHereAsync("Sampai kapan");
        await city.Admin.Says("29-11-2026");
        await city.Admin.SeesHereAsync("Mohon tulis hari terakhir");
        await city.Admin.Says("02-12-2026");
        await city.Admin.SeesHereAsync("Senin, 30 November 2026 s.d. Rabu, 2 Desember 2026");
        await city.Admin.PressesHereAsync("✅ Ya, tetapkan");
        await city.Admin.SeesHereAsync("telah ditetapkan");
        Assert.Equal((await city.PersonAsync(1002)).Id, (await city.PostAsync("KABID-TI")).SeatPersonId);
        city.Clock.MoveTo(new DateTimeOffset(2026, 11, 30, 8, 0, 0, TimeSpan.FromHours(7)));
        await city.SweepAsync();
        Assert.Equal((await city.PersonAsync(1003)).Id, (await city.PostAsync("KABID-TI")).SeatPersonId);
    }

    [Fact]
    public async Task A_post_is_added_below_held_and_only_removed_when_nothing_hangs_on_it()
    {
        await OpenAsync("Kadis");
        await city.Admin.PressesHereAsync("➕ Tambah jabatan");
        await city.Admin.SeesHereAsync("KABID-XYZ");
        await city.Admin.Says("kabid ti!");
        await city.Admin.SeesHereAsync("Kode terdiri atas");
        await city.Admin.Says("kabid-ti");
        await city.Admin.SeesHereAsync("KABID-TI sudah dipakai");
        await city.Admin.Says("kabid-sta");
        await city.Admin.SeesHereAsync("Mohon tulis nama jabatannya");
        await city.Admin.Says("Kepala Bidang Statistik");
        await city.Admin.SeesHereAsync("Nama pendek: Kabid STA");
        await city.Admin.PressesHereAsync("👤 Tetapkan pejabat");
        await city.Admin.SeesHereAsync("Siapa yang ditetapkan");
        await city.Admin.Says("nobody");
        await city.Admin.SeesHereAsync("Tidak ada pegawai yang cocok dengan “nobody”");
        await city.Admin.Says("asep");
        await city.Admin.PressesHereAsync("Asep");
        await city.Admin.PressesHereAsync("Definitif");
        await city.Admin.PressesHereAsync("sekarang");
        await city.Admin.PressesHereAsync("sampai ada penggantinya");
        await city.Admin.PressesHereAsync("✅ Ya, tetapkan");
        await city.Asep.Sees("memegang jabatan Kepala Bidang Statistik");

        await city.Admin.SeesHereAsync("Asep telah ditetapkan");
        Assert.Contains("masih ada pejabatnya", (await city.Admin.PressesHereAsync("🗑 Hapus")).Text, StringComparison.Ordinal);
        await city.Admin.PressesHereAsync("⏹ Akhiri Asep");
        await city.Admin.PressesHereAsync("⏹ Ya, akhiri");
        await city.Admin.SeesHereAsync("Pejabat: kosong");
        await city.Admin.PressesHereAsync("🗑 Hapus");
        await city.Admin.PressesHereAsync("🗑 Ya, hapus");
        await city.Admin.SeesHereAsync("Kepala Bidang Statistik telah dihapus");
        Assert.True((await city.PostAsync("KABID-STA")).Removed);
        Assert.Equal("Kepala Bidang Statistik · Kabid STA · KADIS", Assert.Single(await city.ActsAsync(OfficeAct.PostAdded)).After);
        Assert.Equal("KABID-STA", Assert.Single(await city.ActsAsync(OfficeAct.PostRemoved)).Subject);
    }

    [Fact]
    public async Task A_post_stays_while_posts_technicians_or_tickets_hang_on_it()
    {
        await city.ReachesTheKasiAsync();
        await EndHolderAsync("Kabid TI");
        Assert.Contains("jabatan di bawahnya", (await city.Admin.PressesHereAsync("🗑 Hapus")).Text, StringComparison.Ordinal);
        await EndHolderAsync("Kasi JAR");
        Assert.Contains("masih ada teknisi", (await city.Admin.PressesHereAsync("🗑 Hapus")).Text, StringComparison.OrdinalIgnoreCase);
        await city.QueryAsync(async db =>
        {
            foreach (var technician in await db.Set<GangguanBot.Office.Person>().Where(p => p.Role == Role.Technician).ToListAsync())
                technician.SectionId = null;
            return await db.SaveChangesAsync();
        });
        Assert.Contains("laporan gangguan yang melalui jabatan ini", (await city.Admin.PressesHereAsync("🗑 Hapus")).Text,
            StringComparison.Ordinal);
        Assert.Empty(await city.ActsAsync(OfficeAct.PostRemoved));
    }

    [Fact]
    public async Task The_first_Kadis_is_added_where_there_is_none()
    {
        await city.QueryAsync(async db =>
        {
            foreach (var post in await db.Set<Post>().ToListAsync()) post.Removed = true;
            return await db.SaveChangesAsync();
        });
        await city.Admin.OpensAsync(Page);
        await city.Admin.SeesHereAsync("Belum ada jabatan");
        await city.Admin.PressesHereAsync("➕ Tambah Kepala Dinas");
        await city.Admin.Says("KADIS-2");
        await city.Admin.SeesHereAsync("Kode KADIS-2");
        await city.Admin.Says("Kepala Dinas Baru");
        await city.Admin.SeesHereAsync("Jabatan telah ditambahkan");
        await city.Admin.OpensAsync(Page);
        await city.Admin.SeesHereAsync("Kadis 2 · kosong");
        Assert.Null(city.Admin.Messages[^1].Keyboard!.Find("➕"));
    }

    [Fact]
    public async Task Of_two_admins_who_fill_the_same_post_the_second_sees_what_the_first_did()
    {
        var other = await city.AdmitsAsync(9002, "Wakil Admin", Role.Admin);
        await AppointAsync(city.Admin, "Kasi JAR", "Budi", "Definitif", "sekarang", "sampai ada penggantinya");
        await AppointAsync(other, "Kasi JAR", "Asep", "Definitif", "sekarang", "sampai ada penggantinya");
        var answers = await Task.WhenAll(city.Admin.PressesHereAsync("✅ Ya, tetapkan"), other.PressesHereAsync("✅ Ya, tetapkan"));
        Assert.Contains("baru saja diubah", Assert.Single(answers, a => a.Alert).Text, StringComparison.Ordinal);
        await city.SettleAsync();
        var now = city.Clock.GetUtcNow();
        Assert.Single(await city.QueryAsync(db =>
            db.Set<PostHolding>().Where(h => h.Post.Code == "KASI-JAR" && (h.Until == null || h.Until > now)).ToListAsync()));
        Assert.Single(await city.ActsAsync(OfficeAct.HolderSeated));
    }

    [Fact]
    public async Task The_history_shows_who_held_it()
    {
        await AppointAsync(city.Admin, "Kasi JAR", "Budi", "Definitif", "sekarang", "sampai ada penggantinya");
        await city.Admin.PressesHereAsync("✅ Ya, tetapkan");
        await city.Admin.SeesHereAsync("Budi telah ditetapkan");
        await city.Admin.PressesHereAsync("🕘 Riwayat");
        var card = await city.Admin.SeesHereAsync("Riwayat pejabat Kepala Seksi Infrastruktur Jaringan");
        Assert.Matches(@"Definitif: Budi, sejak Senin, 23 November 2026", card.Text);
    }

    private async Task EndHolderAsync(string post)
    {
        await OpenAsync(post);
        await city.Admin.PressesHereAsync("⏹ Akhiri");
        await city.Admin.PressesHereAsync("⏹ Ya, akhiri");
        await city.Admin.SeesHereAsync("Pejabat: kosong");
    }

    private async Task AppointAsync(Phone admin, string post, string name, params string[] choices)
    {
        await OpenAsync(post, admin);
        await admin.PressesHereAsync("👤 Tetapkan pejabat");
        foreach (var choice in (string[])[name, .. choices]) await admin.PressesHereAsync(choice);
    }

    private async Task OpenAsync(string post, Phone? by = null)
    {
        var admin = by ?? city.Admin;
        await city.SettleAsync();
        await admin.OpensAsync(Page);
        await admin.PressesHereAsync(post);
        await admin.SeesHereAsync("Nama pendek:");
    }
}
