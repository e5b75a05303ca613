using System.Text.Json.Nodes;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Simulator.Office;
using GangguanBot.Tests.City;

namespace GangguanBot.Tests.Stories;

/// <summary>More agencies than a card can name: questions can be answered, and lists keep what was searched for.</summary>
public sealed class ManyAgencies : StoryTest
{
    private const int Count = 25, FirstId = 6001;

    protected override async Task<TestCity> OpenAsync()
    {
        var office = JsonNode.Parse(SampleOffice.Json)!;
        for (var no = 1; no <= Count; no++)
        {
            office["agencies"]!.AsArray().Add(JsonNode.Parse($$"""
                { "code": "OPD{{no}}", "name": "{{$"Kantor {no} ".PadRight(100, 'W')}}", "short": "Kantor {{no}}",
                  "sites": [ { "name": "Gedung {{no}}", "district": "Bogor Tengah", "upstream": "{{FiveAgencies.Router}}" } ] }
                """));
            office["people"]!.AsArray().Add(JsonNode.Parse(
                $$"""{ "telegramId": {{FirstId + no}}, "name": "Pelapor {{no}}", "role": "Reporter", "agency": "OPD{{no}}" }"""));
        }

        var open = await TestCity.OpenWithAsync(office.ToJsonString());
        for (var no = 1; no <= Count; no++) open.World.AddPerson(FirstId + no, $"Pelapor {no}", started: true);
        return open;
    }

    [Fact]
    public async Task A_mass_outage_of_all_is_asked_answered_and_split_with_all_its_buttons()
    {
        for (var no = 1; no <= Count; no++)
        {
            var reporter = city.World.Person(FirstId + no);
            await reporter.Says($"/lapor Internet mati di semua ruang kantor {no}.");
            await reporter.Presses("Mati total");
            await reporter.Presses("✅ Kirim");
        }

        await city.SettleAsync();
        await city.SweepAsync();
        await city.Kasi.Sees("dan 5 lainnya");
        await city.Kasi.SeesButton("Gabungkan");
        await city.Kasi.Presses("Gabungkan");
        await city.SettleAsync();
        await city.Kadis.PressesOnAsync("GJ-26-0001", "👉 Kabid TI");
        await city.Kabid.Sees("dan 5 lainnya");
        await city.Kabid.Presses("👉 Kasi");
        await city.Kasi.Presses("👷 Budi");
        await city.Budi.Sees("dan 5 lainnya");
        await city.Budi.Presses("✅ Terima");
        await city.SettleAsync();
        await city.Budi.Presses("Pisahkan");
        await city.Budi.TurnsToAsync("GJ-26-0025");
        await city.World.Person(FirstId + Count).Sees("GJ-26-0025");
    }

    [Fact]
    public async Task The_second_page_of_a_search_is_of_the_search()
    {
        await city.Rina.Says("/surat");
        await city.Rina.SeesButton("Kantor 1 ");
        await city.Rina.Says("kantor 1");
        await city.SettleAsync();
        await city.Rina.Presses("›");
        await city.SettleAsync();
        var offered = city.Rina.Messages[^1].Keyboard!.Buttons.Select(b => b.Text).Where(t => !t.Contains("Batal")).ToList();
        Assert.Equal(["Kantor 17", "Kantor 18", "Kantor 19", "‹"], offered.Select(t => t.Split(" W")[0]).Order());
        await city.Rina.Presses("Kantor 18");
        await city.Rina.Sees("Mohon tuliskan nomor surat");
    }
}
