using GangguanBot.Office;
using GangguanBot.Probing;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Storage;
using GangguanBot.Tests.City;
using GangguanBot.Tests.Traces;
using GangguanBot.Tickets.Diagnosis.Measurements;
using GangguanBot.Tickets.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GangguanBot.Tests.Stories;

/// <summary>The server looks for itself: at intake, by button, and when somebody says "normal". The network is the story's own.</summary>
public sealed class Probes : StoryTest
{
    private const string Button = "🔎 Jalankan dari server";
    private readonly FakeNetwork network = new();

    protected override async Task<TestCity> OpenAsync()
    {
        var opened = await TestCity.OpenAsync("--Probing:Mode=Real");
        await opened.StopAsync();
        await opened.StartAsync(services => services.Replace(ServiceDescriptor.Singleton<INetwork>(network)));
        return opened;
    }

    [Fact]
    public async Task At_intake_the_officials_are_told_and_the_reporter_is_not()
    {
        network.Up = false;
        await RsudReportsAsync();
        await city.Kadis.Sees("Pemeriksaan server pukul 08.00 WIB: lokasi tidak menjawab.");
        await city.SettleAsync();
        Assert.DoesNotContain(city.Sinta.Messages, m => m.Text.Contains("Pemeriksaan server", StringComparison.Ordinal));
        Assert.Equal(["127.0.0.4"], network.Aimed.Distinct());
    }

    [Fact]
    public async Task By_button_the_route_is_looked_at_and_speaks_for_a_branch()
    {
        network.Up = false;
        await RsudReportsAsync();
        await ReachesTheQuestionAsync();
        await city.Budi.Presses(Button);
        var card = await city.Budi.Sees("lokasi tidak menjawab");
        Assert.Contains("Titik hidup terakhir: Router Kecamatan Bogor Tengah (10.20.4.1), lompatan 1.", card.Text,
            StringComparison.Ordinal);
        Assert.Equal([Button, "Kabel"], card.Keyboard!.Rows.Take(2).Select(r => r[0].Text));

        var before = network.Aimed.Count;
        await city.Budi.Presses(Button); // at once again: the same look is shown
        await city.SettleAsync();
        Assert.Equal(before, network.Aimed.Count);
    }

    [Fact]
    public async Task At_a_dead_router_a_pasted_mtr_leads_to_the_cable_which_is_replaced_with_photos_and_the_server_agrees()
    {
        network.Up = false;
        await RsudReportsAsync();
        await ReachesTheQuestionAsync();
        await city.Budi.Says($"Pak, ini dari HP:\n{Samples.Text("mtr-report-wrapped-by-phone.txt")}");
        var card = await city.Budi.Sees("Titik hidup terakhir: Router Kecamatan Bogor Tengah (10.20.4.1), lompatan 2.");
        Assert.Equal(("Kabel", "success"), (card.Keyboard!.Rows[1][0].Text, card.Keyboard.Rows[1][0].Style));
        await city.Budi.Presses("Kabel");
        await city.Budi.Presses("Kabel rusak");
        await city.Budi.Sees("satu foto sebelum dan satu sesudah dengan tulisan GJ-26-0001");
        city.Budi.SendPhoto(Pictures.Png, "sebelum");
        await city.SettleAsync();
        city.Budi.SendPhoto([.. Pictures.Png, 0], "sesudah");
        await city.SettleAsync();
        network.Up = true;
        await city.Budi.Presses("Normal");
        await city.Budi.Sees("Diagnosis selesai");
        await city.Budi.Presses("📤 Kirim laporan");
        var report = await city.Kasi.Sees("Penyebab: Kabel rusak");
        Assert.Contains("lokasi menjawab (2 ms)", report.Text, StringComparison.Ordinal);
        Assert.Contains("Router Kecamatan Bogor Tengah (10.20.4.1)", report.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("tanpa foto", report.Text, StringComparison.OrdinalIgnoreCase);
        await city.SettleAsync();
        Assert.DoesNotContain(city.Sinta.Messages, m =>
            m.Text.Contains("10.20.4.1", StringComparison.Ordinal) || m.Text.Contains("Router Kecamatan", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Normal_that_the_server_sees_too_needs_no_word_more()
    {
        await RsudReportsAsync();
        await ReachesTheQuestionAsync();
        await SaysNormalAsync();
        await city.Budi.Sees("Diagnosis selesai");
        await city.Budi.Presses("📤 Kirim laporan");
        await city.Kasi.Sees("lokasi menjawab (2 ms)");
    }

    [Fact]
    public async Task Normal_that_the_server_does_not_see_asks_for_a_sentence_and_the_Kasi_sees_both()
    {
        network.Up = false;
        await RsudReportsAsync();
        await ReachesTheQuestionAsync();
        await SaysNormalAsync();
        await city.Budi.Sees("Mohon jelaskan dengan satu kalimat mengapa jaringan sudah normal");
        await city.Budi.Says("ok");
        await city.Budi.Sees("Mohon tulis alasan dengan 5 sampai 500 huruf");
        await city.Budi.Says("Ping ke alamat ini ditutup oleh RSUD sejak kemarin.");
        await city.Budi.Sees("Diagnosis selesai");
        await city.Budi.Presses("📤 Kirim laporan");
        var report = await city.Kasi.Sees("Penjelasan teknisi: “Ping ke alamat ini ditutup oleh RSUD sejak kemarin.”");
        Assert.Contains("lokasi tidak menjawab", report.Text, StringComparison.Ordinal);
        await city.SettleAsync();
        Assert.DoesNotContain(city.Sinta.Messages, m =>
            m.Text.Contains("127.0.0.4", StringComparison.Ordinal) || m.Text.Contains("tidak menjawab", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Going_back_from_the_doubt_takes_the_answer_back()
    {
        network.Up = false;
        await RsudReportsAsync();
        await ReachesTheQuestionAsync();
        await SaysNormalAsync();
        await city.Budi.Sees("Mohon jelaskan dengan satu kalimat");
        await city.Budi.Presses("« Kembali");
        await city.Budi.Sees("Konfigurasi ulang perangkat");
        network.Up = true;
        await city.Budi.Presses("Normal");
        await city.Budi.Sees("Diagnosis selesai");
    }

    [Fact]
    public async Task Which_site_is_asked_where_it_is_not_known_and_no_other_can_be_aimed_at()
    {
        await city.ArrivesAsync();
        await city.Budi.Presses("Mati");
        await city.Budi.Presses(Button);
        var asked = await city.Budi.Sees("Lokasi mana yang diperiksa dari server?");
        var rsud = await city.QueryAsync(db =>
            db.Set<Agency>().Where(a => a.Code == "RSUD").SelectMany(a => a.Sites).Select(s => s.Id).SingleAsync());
        var data = asked.Keyboard!.Find("Kantor Disdik")!.Data!;
        var answer = await city.Budi.Forges(asked, string.Concat(data.AsSpan(0, data.LastIndexOf('.') + 1), rsud.ToString()));
        Assert.True(answer.Alert);
        await city.Budi.Presses("Kantor Disdik");
        await city.Budi.Sees("lokasi menjawab");
        await city.SettleAsync();
        Assert.Equal(["127.0.0.2"], network.Aimed.Distinct());
        var act = await city.QueryAsync(db => db.Set<ActEntry>().SingleAsync(e => e.Act == TicketAct.SiteChosen));
        Assert.Equal((null, "Kantor Disdik"), (act.Before, act.After));
    }

    [Theory]
    [InlineData("-oProxyCommand=sh")]
    [InlineData("127.0.0.1; rm -rf /")]
    [InlineData("http://127.0.0.1/")]
    [InlineData("127.1")]
    [InlineData("$(id)")]
    [InlineData("0.0.0.0")]
    [InlineData("255.255.255.255")]
    [InlineData("224.0.0.1")]
    [InlineData("ff02::1")]
    public async Task An_address_that_is_none_is_aimed_at_nothing(string address)
    {
        await using (var scope = city.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<BotDb>();
            (await db.Set<Site>().SingleAsync(s => s.Probe == "127.0.0.4")).Probe = address;
            await db.SaveChangesAsync();
        }

        await RsudReportsAsync();
        await ReachesTheQuestionAsync();
        await city.Budi.Presses(Button);
        await city.Budi.Sees("alamat jaringan yang terdaftar keliru");
        await city.SettleAsync();
        Assert.Empty(network.Aimed);
    }

    [Fact]
    public async Task What_is_typed_is_never_aimed_at()
    {
        await RsudReportsAsync();
        await ReachesTheQuestionAsync();
        await city.SettleAsync();
        network.Aimed.Clear();
        await city.Budi.Says("127.0.0.77");
        await city.Budi.Says("traceroute 127.0.0.78");
        await city.SettleAsync();
        Assert.Empty(network.Aimed);
    }

    [Fact]
    public async Task Without_the_right_to_ping_it_says_what_is_missing()
    {
        (network.MayPing, network.Up) = (false, false);
        await RsudReportsAsync();
        await ReachesTheQuestionAsync();
        await city.Budi.Presses(Button);
        await city.Budi.Sees("CAP_NET_RAW");
        await SaysNormalAsync(); // what could not be seen is no contradiction
        await city.Budi.Sees("Diagnosis selesai");
    }

    [Fact]
    public async Task A_look_that_was_waiting_when_the_bot_stopped_is_taken_when_it_starts()
    {
        await RsudReportsAsync();
        await city.SettleAsync();
        await using (var scope = city.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<BotDb>();
            (await db.Set<ProbeRecord>().SingleAsync()).State = ProbeState.Waiting;
            await db.SaveChangesAsync();
        }

        await city.StopAsync();
        await city.StartAsync(services => services.Replace(ServiceDescriptor.Singleton<INetwork>(network)));
        await city.SettleAsync();
        Assert.Equal(ProbeState.Alive, await city.QueryAsync(db => db.Set<ProbeRecord>().Select(p => p.State).SingleAsync()));
    }

    private async Task RsudReportsAsync()
    {
        await city.Sinta.Says("/lapor");
        await city.Sinta.Presses("Mati total");
        await city.Sinta.Says("Internet di loket pendaftaran mati sejak pagi.");
        await city.Sinta.Presses("✅ Kirim");
        await city.Kadis.SeesButton("👉 Kabid TI");
        await city.SettleAsync();
    }

    private async Task ReachesTheQuestionAsync()
    {
        await city.Kadis.Presses("👉 Kabid TI");
        await city.Kabid.Presses("👉 Kasi");
        await city.Kasi.Presses("👷 Budi");
        await city.Budi.Presses("✅ Terima");
        await city.Budi.Presses("📍 Tiba di lokasi");
        await city.Budi.Presses("Mati");
        await city.Budi.SeesButton(Button);
    }

    private async Task SaysNormalAsync()
    {
        await city.Budi.Presses("Perangkat");
        await city.Budi.Presses("Normal");
    }
}
