using GangguanBot.Office;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Sop;
using GangguanBot.Tests.City;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tests.Stories;

/// <summary>The admin looks after agencies and their sites in chat.</summary>
public sealed class AdministrationOfAgencies : StoryTest
{
    private const string Page = "🏢 Perangkat Daerah";

    [Fact]
    public async Task An_agency_is_added_with_code_name_and_short_name_and_found_again()
    {
        await city.Admin.OpensAsync(Page);
        await city.Admin.SeesHereAsync("Perangkat Daerah (3)");
        await city.Admin.PressesHereAsync("➕ Tambah");
        await city.Admin.SeesHereAsync("Mohon tulis kodenya");
        await city.Admin.Says("rsud");
        await city.Admin.SeesHereAsync("Kode RSUD sudah dipakai");
        await city.Admin.Says("bpbd");
        await city.Admin.SeesHereAsync("Mohon tulis nama lengkapnya");
        await city.Admin.Says("Badan Penanggulangan Bencana <Daerah>");
        await city.Admin.SeesHereAsync("Mohon tulis nama pendeknya");
        await city.Admin.Says(new string('B', 21));
        await city.Admin.SeesHereAsync("Mohon tulis 2 sampai 20 huruf.");
        await city.Admin.Says("BPBD");
        await city.Admin.SeesHereAsync("Perangkat daerah telah ditambahkan");
        await city.Admin.PressesHereAsync("🚨 Jadikan layanan 24 jam");
        await city.Admin.SeesHereAsync("Layanan 24 jam: ya");
        await city.Admin.OpensAsync(Page);
        await city.Admin.PressesHereAsync("🔎 Cari");
        await city.Admin.Says("bencana");
        await city.Admin.SeesHereAsync("Badan Penanggulangan Bencana <Daerah> · BPBD · 24 jam");
        Assert.Equal("Badan Penanggulangan Bencana <Daerah> · BPBD", Assert.Single(await city.ActsAsync(OfficeAct.AgencyAdded)).After);
        Assert.EndsWith("· 24/7", Assert.Single(await city.ActsAsync(OfficeAct.AgencyChanged)).After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sites_are_added_corrected_and_removed_and_only_addresses_can_be_probed()
    {
        await OpenAsync("Rumah Sakit Umum Daerah");
        await city.Admin.PressesHereAsync("➕ Tambah lokasi");
        await city.Admin.SeesHereAsync("Mohon tulis nama lokasi");
        await city.Admin.Says("gedung utama rsud");
        await city.Admin.SeesHereAsync("sudah ada");
        await city.Admin.Says("Gedung Farmasi");
        await city.Admin.SeesHereAsync("📍 Gedung Farmasi");
        await city.Admin.PressesHereAsync("✏️ Alamat");
        await city.Admin.Says("Jl. Contoh Selatan 21");
        await city.Admin.SeesHereAsync("Alamat: Jl. Contoh Selatan 21");
        await city.Admin.PressesHereAsync("🌐 Alamat jaringan");
        foreach (var bad in new[] { "10.0.0.256", "; reboot", "http://router/", "1", "10.1", "-a" })
        {
            await city.Admin.Says(bad);
            await city.SettleAsync();
            await city.Admin.SeesHereAsync("Alamat jaringan berupa alamat IP");
        }

        await city.Admin.Says("router-1.rsud.go.id");
        await city.Admin.SeesHereAsync("Alamat jaringan: router-1.rsud.go.id");
        await city.Admin.PressesHereAsync("🗑 Hapus");
        await city.Admin.SeesHereAsync("Hapus lokasi Gedung Farmasi");
        await city.Admin.PressesHereAsync("🗑 Ya, hapus");
        await city.Admin.SeesHereAsync("✅ Perubahan telah disimpan.");
        Assert.Equal(["Gedung Utama RSUD"],
            await city.QueryAsync(db =>
            db.Set<Agency>().Where(a => a.Code == "RSUD").SelectMany(a => a.Sites).Select(s => s.Name).ToListAsync()));
        Assert.Equal(4, (await city.ActsAsync(OfficeAct.AgencyChanged)).Count);
    }

    [Fact]
    public async Task An_agency_stays_while_it_has_reporters_or_open_reports_and_then_vanishes_from_the_choosers()
    {
        await city.ReportsAsync();
        await OpenAsync("Dinas Pendidikan");
        Assert.Contains("Masih ada pelapor", (await city.Admin.PressesHereAsync("🗑 Hapus")).Text, StringComparison.Ordinal);
        await MoveAsync("Ani", "Tata Usaha");
        await OpenAsync("Dinas Pendidikan");
        Assert.Contains("belum selesai", (await city.Admin.PressesHereAsync("🗑 Hapus")).Text, StringComparison.Ordinal);
        await MoveAsync("dr. Sinta", "Tata Usaha");
        await OpenAsync("Rumah Sakit Umum Daerah");
        await city.Admin.PressesHereAsync("🗑 Hapus");
        await city.Admin.PressesHereAsync("🗑 Ya, hapus");
        await city.Admin.SeesHereAsync("Rumah Sakit Umum Daerah telah dihapus");
        await city.Admin.PressesHereAsync("« Kembali");
        await city.Admin.SeesHereAsync("Perangkat Daerah (2)");
        await city.Admin.OpensAsync("👥 Pegawai");
        await city.Admin.PressesHereAsync("Budi");
        await city.Admin.PressesHereAsync("🔀 Pindahkan");
        await city.Admin.PressesHereAsync("Pelapor");
        var card = await city.Admin.SeesHereAsync("Budi menjadi Pelapor di mana?");
        Assert.Null(card.Keyboard!.Find("Rumah Sakit"));
        Assert.NotNull(card.Keyboard!.Find("Dinas Pendidikan"));
    }

    [Fact]
    public async Task An_agency_stays_as_long_as_its_closed_report_may_be_reopened()
    {
        await city.ClosesAsync();
        await MoveAsync("Ani", "Tata Usaha");
        await OpenAsync("Dinas Pendidikan");
        Assert.Contains("masih dapat dibuka kembali", (await city.Admin.PressesHereAsync("🗑 Hapus")).Text, StringComparison.Ordinal);
        city.Clock.MoveTo(new DateTimeOffset(2026, 12, 2, 9, 0, 0, TimeSpan.FromHours(7)));
        await city.Admin.PressesHereAsync("🗑 Hapus");
        await city.Admin.SeesHereAsync("Hapus Dinas Pendidikan?");
    }

    [Fact]
    public async Task Many_sites_are_paged()
    {
        await city.QueryAsync(async db =>
        {
            var rsud = await db.Set<Agency>().Include(a => a.Sites).SingleAsync(a => a.Code == "RSUD");
            for (var i = 1; i <= 8; i++) rsud.Sites.Add(new Site { Name = $"Zona {i}" });
            return await db.SaveChangesAsync();
        });
        await OpenAsync("Rumah Sakit Umum Daerah");
        var first = await city.Admin.SeesHereAsync("Lokasi (9)");
        Assert.Null(first.Keyboard!.Find("Zona 8"));
        await city.Admin.PressesHereAsync("›");
        await city.Admin.PressesHereAsync("Zona 8");
        await city.Admin.SeesHereAsync("Lokasi Rumah Sakit Umum Daerah");
    }

    [Fact]
    public async Task Of_two_admins_who_rename_it_the_second_sees_the_first_name()
    {
        var other = await city.AdmitsAsync(9002, "Wakil Admin", Role.Admin);
        await OpenAsync("Dinas Pendidikan");
        await city.Admin.PressesHereAsync("✏️ Nama");
        await city.Admin.SeesHereAsync("Mohon tulis nama yang benar");
        await other.OpensAsync(Page);
        await other.PressesHereAsync("Dinas Pendidikan");
        await other.PressesHereAsync("✏️ Nama");
        await other.SeesHereAsync("Mohon tulis nama yang benar");
        await other.Says("Dinas Pendidikan dan Olahraga");
        await other.SeesHereAsync("✅ Perubahan telah disimpan.");
        await city.Admin.Says("Dinas Sekolah");
        await city.Admin.Sees("terakhir oleh Wakil Admin");
        await city.Admin.SeesHereAsync("Dinas Pendidikan dan Olahraga");
        Assert.Single(await city.ActsAsync(OfficeAct.AgencyChanged));
    }

    private async Task MoveAsync(string name, string role)
    {
        await city.Admin.OpensAsync("👥 Pegawai");
        await city.Admin.PressesHereAsync(name);
        await city.Admin.PressesHereAsync("🔀 Pindahkan");
        await city.Admin.PressesHereAsync(role);
        await city.Admin.PressesHereAsync("✅ Ya, pindahkan");
        await city.Admin.SeesHereAsync("telah dipindahkan");
    }

    private async Task OpenAsync(string agency)
    {
        await city.SettleAsync();
        await city.Admin.OpensAsync(Page);
        await city.Admin.PressesHereAsync(agency);
        await city.Admin.SeesHereAsync("Nama pendek:");
    }
}
