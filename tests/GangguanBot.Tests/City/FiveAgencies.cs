using System.Text.Json.Nodes;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Simulator.Office;

namespace GangguanBot.Tests.City;

/// <summary>The sample office with five agencies more, all at one router of Bogor Tengah, each with a reporter.</summary>
public static class FiveAgencies
{
    public const string Router = "Router Kecamatan Bogor Tengah";
    private const int Count = 5, FirstId = 3101;

    public static async Task<TestCity> OpenAsync()
    {
        var office = JsonNode.Parse(SampleOffice.Json)!;
        for (var no = 1; no <= Count; no++)
        {
            office["agencies"]!.AsArray().Add(JsonNode.Parse($$"""
                { "code": "OPD{{no}}", "name": "Kantor {{no}}", "short": "Kantor {{no}}",
                  "sites": [ { "name": "Gedung {{no}}", "district": "Bogor Tengah", "upstream": "{{Router}}" } ] }
                """));
            office["people"]!.AsArray()
                .Add(JsonNode.Parse($$"""{ "telegramId": {{FirstId + no - 1}}, "name": "Pelapor {{no}}", "role": "Reporter", "agency": "OPD{{no}}" }"""));
        }

        var city = await TestCity.OpenWithAsync(office.ToJsonString());
        for (var no = 1; no <= Count; no++) city.World.AddPerson(FirstId + no - 1, $"Pelapor {no}", started: true);
        return city;
    }

    public static Person Reporter(this TestCity city, int no) => city.World.Person(FirstId + no - 1);

    public static async Task ReportsAsync(this TestCity city, int no)
    {
        var reporter = city.Reporter(no);
        await reporter.Says("/lapor");
        await reporter.Presses("Mati total");
        await reporter.Says($"Rahasia kantor {no}: internet mati di semua ruang.");
        await reporter.Presses("✅ Kirim");
        await reporter.Sees("diterima dan diteruskan");
        await city.SettleAsync();
    }

    /// <summary>Presses on the card of one ticket, where several lie in the chat.</summary>
    public static async Task PressesOnAsync(this Person person, string number, string label)
    {
        var card = await person.WaitFor(m =>
            m.FromBot && m.Text.Contains(number, StringComparison.Ordinal)
            && m.Keyboard?.Find(label) is not null, what: $"{number} with {label}");
        await person.Forges(card, card.Keyboard!.Find(label)!.Data!);
    }
}
