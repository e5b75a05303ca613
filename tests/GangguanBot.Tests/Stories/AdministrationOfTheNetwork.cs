using GangguanBot.Office;
using GangguanBot.Office.Networks;
using GangguanBot.Office.Organisation;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Tests.City;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GangguanBot.Tests.Stories;

/// <summary>The admin says what the office knows of its sites and of its network.</summary>
public sealed class AdministrationOfTheNetwork : StoryTest
{
    private const string Page = "🗺 Nama alamat jaringan";

    [Fact]
    public async Task Names_of_addresses_are_pasted_changed_and_taken_away()
    {
        await city.Admin.OpensAsync(Page);
        await city.Admin.SeesHereAsync("Nama alamat jaringan (4)");
        await city.Admin.Says("10.30.4.1 Router Kecamatan Bogor Timur\n10.30.0.0/16  Jaringan <Kota>\n2001:db8::/32 Jalur penyedia");
        await city.Admin.SeesHereAsync("3 alamat disimpan");
        await city.Admin.SeesHereAsync("10.30.0.0/16 Jaringan <Kota>");
        await city.Admin.Says("10.30.4.1 Router Bogor Timur\n2001:db8::/32 -");
        await city.Admin.SeesHereAsync("Nama alamat jaringan (6)");
        await city.SettleAsync();
        var places = await city.QueryAsync(db =>
            db.Set<NetworkPlace>().Where(n => n.Prefix.StartsWith("10.30.")).OrderBy(n => n.Prefix).ToListAsync());
        Assert.Equal([("10.30.0.0/16", "Jaringan <Kota>"), ("10.30.4.1", "Router Bogor Timur")], places.Select(n => (n.Prefix, n.Name)));
        Assert.Equal(5, (await city.ActsAsync(OfficeAct.NetworkChanged)).Count);
    }

    [Theory]
    [InlineData("Router Kecamatan")]
    [InlineData("10.20.4.1")]
    [InlineData("10.20.4.1/16 keliru: di dalam awalannya masih ada angka")]
    [InlineData("7 tujuh")]
    public async Task A_line_that_cannot_be_read_saves_nothing(string line)
    {
        await city.Admin.OpensAsync(Page);
        await city.Admin.Says($"10.20.9.1 Router lain\n{line}");
        await city.Admin.SeesHereAsync($"belum dapat dibaca: {line}");
        await city.SettleAsync();
        Assert.Equal(4, await city.QueryAsync(db => db.Set<NetworkPlace>().CountAsync())); // those of the sample office
    }

    [Fact]
    public async Task A_site_gets_its_kecamatan_its_upstream_its_coordinates_and_its_contract()
    {
        await city.Admin.OpensAsync("🏢 Perangkat Daerah");
        await city.Admin.PressesHereAsync("Rumah Sakit Umum Daerah");
        await city.Admin.PressesHereAsync("📍 Gedung Utama RSUD");
        await SaysAsync("🏘 Kecamatan", "Bogor Barat", "Kecamatan: Bogor Barat");
        await SaysAsync("🔗 Jalur induk", "Router Kecamatan Bogor Barat", "Jalur induk: Router Kecamatan Bogor Barat");
        await city.Admin.PressesHereAsync("🧭 Koordinat");
        await city.Admin.Says("di dekat alun-alun");
        await city.SettleAsync();
        await city.Admin.SeesHereAsync("tulis koordinatnya");
        city.Admin.SendLocation(-6.57512, 106.77301);
        await city.Admin.SeesHereAsync("Koordinat: -6.57512, 106.77301");
        await SaysAsync("📶 Kontrak", "50 / 20", "Kontrak: 50/20 Mbps");
        await SaysAsync("🧭 Koordinat", "-6,6 106,8", "Koordinat: -6.6, 106.8");
        await SaysAsync("📶 Kontrak", "-", "Kontrak: –");
    }

    [Fact]
    public async Task Export_brings_it_all_back()
    {
        await using var scope = city.Services.CreateAsyncScope();
        var (import, export) =
            (scope.ServiceProvider.GetRequiredService<OfficeImport>(), scope.ServiceProvider.GetRequiredService<OfficeExport>());
        const string json = """
            { "agencies": [ { "code": "BPBD", "name": "BPBD", "sites": [ { "name": "Posko", "district": "Bogor Timur", "upstream": "Router Timur",
              "latitude": -6.6, "longitude": 106.8, "contractDown": 20, "contractUp": 7.5 } ] } ],
              "network": [ { "prefix": "10.30.4.1", "name": "Router Timur" } ] }
            """;
        var admin = await scope.ServiceProvider.GetRequiredService<GangguanBot.Storage.BotDb>().Set<GangguanBot.Office.Person>()
            .SingleAsync(p => p.TelegramId == 9001);
        await import.ApplyAsync(admin, await import.PlanAsync(json, toApply: true), "kantor.json");
        await scope.ServiceProvider.GetRequiredService<GangguanBot.Storage.BotDb>().SaveChangesAsync();

        foreach (var kind in (ExportKind[])[ExportKind.Json, ExportKind.Agencies])
        {
            var text = await export.WriteAsync(kind);
            Assert.Contains("Router Timur", text, StringComparison.Ordinal);
            Assert.True((await import.PlanAsync(text)).ChangesNothing);
        }

        // An older file that knows nothing of these takes nothing away.
        Assert.True((await import.PlanAsync("code,name,short,critical,site,address,probe\nBPBD,BPBD,,,Posko,,")).ChangesNothing);
        var wrong = await import.PlanAsync(json.Replace("\"longitude\": 106.8,", "", StringComparison.Ordinal)
            .Replace("10.30.4.1", "10.30.4.1/8", StringComparison.Ordinal));
        Assert.Equal([OrganisationFaultKind.SiteFactsWrong, OrganisationFaultKind.PrefixWrong], wrong.Faults.Select(f => f.Kind));
    }

    private async Task SaysAsync(string button, string words, string seen)
    {
        await city.Admin.PressesHereAsync(button);
        await city.Admin.Says(words);
        await city.Admin.SeesHereAsync(seen);
    }
}
