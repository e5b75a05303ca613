using GangguanBot.Office;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Sites;
using GangguanBot.Tests.City;
using GangguanBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tests.Stories;

/// <summary>The bot remembers a place: for the technician at its door, and for the Kabid when it fails too often.</summary>
public sealed class PlacesThatFailAgain : StoryTest
{
    private const string Proposal = "Usulan perbaikan permanen";

    [Fact]
    public async Task The_technician_reads_what_was_done_there_before()
    {
        await ReportsAsync();
        await GoesDownAsync();
        await city.Budi.Presses("✅ Terima");
        await city.Budi.Presses("📍 Tiba di lokasi");
        await city.DiagnosesABrokenCableAsync();
        await city.Budi.Says("kabel 12 m");
        await city.SettleAsync();
        await city.Budi.Presses("📤 Kirim laporan");
        await city.Kasi.Presses("📤 Teruskan");
        await city.Kabid.Presses("📤 Teruskan");
        await city.Kadis.Sees("telah selesai ditangani");
        await city.SettleAsync();

        await ReportsAsync();
        await GoesDownAsync();
        var card = await city.Budi.WaitFor(m =>
            m.FromBot && m.Text.Contains("menangani GJ-26-0002", StringComparison.Ordinal), what: "the second ticket");
        Assert.Contains("Senin, 23 November 2026 · GJ-26-0001: Kabel rusak; kabel diganti", card.Text, StringComparison.Ordinal);
        Assert.Contains("× 12", card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(city.Sinta.Messages, m => m.Text.Contains("Riwayat lokasi", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_third_time_in_thirty_days_a_permanent_repair_is_proposed_once_and_the_Kasi_hears_of_a_yes()
    {
        await ReportsAsync();
        await ReportsAsync();
        Assert.DoesNotContain(city.Kabid.Messages, m => m.Text.Contains(Proposal, StringComparison.Ordinal));
        await ReportsAsync();
        var asked = await city.Kabid.Sees("Gedung Utama RSUD (Rumah Sakit Umum Daerah) telah 3 kali terganggu");
        await city.RestartAsync();
        await ReportsAsync();
        Assert.Single(city.Kabid.Messages, m => m.Text.Contains(Proposal, StringComparison.Ordinal));

        Assert.True((await city.Kasi.Forges(asked, asked.Keyboard!.Find("✅ Setujui usulan")!.Data!)).Alert);
        await city.Kabid.Presses("✅ Setujui usulan");
        await city.Kasi.Sees("Kepala Bidang menyetujui usulan perbaikan permanen di Gedung Utama RSUD");
        await city.SettleAsync();
        Assert.Equal(ProposalAnswer.Agreed, await city.QueryAsync(db => db.Set<RepairProposal>().Select(p => p.Answer).SingleAsync()));
        Assert.DoesNotContain(city.Sinta.Messages, m => m.Text.Contains("permanen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_the_thirty_days_a_new_series_may_begin()
    {
        for (var no = 0; no < 3; no++) await ReportsAsync();
        await city.Kabid.Presses("Belum perlu");
        await city.Kabid.Sees("belum diperlukan");
        city.Clock.Advance(TimeSpan.FromDays(31));
        for (var no = 0; no < 3; no++) await ReportsAsync();
        Assert.Equal(2, await city.QueryAsync(db => db.Set<RepairProposal>().CountAsync()));
    }

    [Fact]
    public async Task The_technician_says_which_place_it_is_and_no_place_of_another_agency()
    {
        await city.ReachesTheTechnicianAsync();
        await city.Budi.Presses("🏢 Pilih lokasi");
        var asked = await city.Budi.Sees("Lokasi mana yang terganggu?");
        var rsud = await city.QueryAsync(db =>
            db.Set<Agency>().Where(a => a.Code == "RSUD").SelectMany(a => a.Sites).Select(s => s.Id).SingleAsync());
        var data = asked.Keyboard!.Find("Gedung Arsip Disdik")!.Data!;
        Assert.True((await city.Budi.Forges(asked, string.Concat(data.AsSpan(0, data.LastIndexOf(':') + 1), rsud.ToString()))).Alert);
        await city.Budi.Presses("Gedung Arsip Disdik");
        await city.Budi.SeesButton("🏢 Gedung Arsip Disdik");
        Assert.NotNull(await city.QueryAsync(db => db.Set<Ticket>().Select(t => t.SiteId).SingleAsync()));
    }

    private async Task ReportsAsync()
    {
        var before = city.Sinta.Messages.Count(m => m.FromBot && m.Text.Contains("diterima dan diteruskan", StringComparison.Ordinal));
        await city.Sinta.Says("/lapor");
        await city.Sinta.Presses("Mati total");
        await city.Sinta.Says("Internet di loket pendaftaran mati lagi.");
        await city.Sinta.Presses("✅ Kirim");
        await TestCity.Until(() =>
            Task.FromResult(city.Sinta.Messages.Count(m =>
            m.FromBot && m.Text.Contains("diterima dan diteruskan", StringComparison.Ordinal)) > before), "the report is taken");
        await city.SettleAsync();
    }

    private async Task GoesDownAsync()
    {
        await city.Kadis.Presses("👉 Kabid TI");
        await city.Kabid.Presses("👉 Kasi");
        await city.Kasi.Presses("👷 Budi · 0");
    }
}
