using System.Text.Json.Nodes;
using GangguanBot.Office;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Simulator.Office;
using Person = GangguanBot.Simulator.BotApi.Person;

namespace GangguanBot.Tests.City;

/// <summary>The sample office with 200 places of the reporter's agency, 200 Kasi and 200 technicians, all names at their longest.</summary>
public static class CrowdedOffice
{
    public const int Many = 200;

    public static async Task<TestCity> OpenAsync()
    {
        var city = await TestCity.OpenWithAsync(Json());
        for (var no = 1; no <= Many; no++) city.World.AddPerson(5000 + no, $"Teknisi {no}", started: true);
        return city;
    }

    public static string Site(int no) => Named("Lokasi", no, FieldLimits.SiteName);

    /// <summary>Turns the pages of a long list until the button stands there.</summary>
    public static async Task TurnsToAsync(this Person person, string label, bool press = true)
    {
        for (var page = 0; page <= Many; page++)
        {
            var card = await person.WaitFor(m => m.FromBot && (m.Keyboard?.Find(label) ?? m.Keyboard?.Find("›")) is not null, what: label);
            if (card.Keyboard!.Find(label) is not null)
            {
                if (press) await person.Presses(label);
                return;
            }

            await person.Presses("›");
        }

        Assert.Fail($"no page has {label}");
    }

    private static string Named(string kind, int no, FieldLimit limit) => $"{kind} {no} ".PadRight(limit.Longest, 'W');

    private static string Json()
    {
        var office = JsonNode.Parse(SampleOffice.Json)!;
        var agency = office["agencies"]!.AsArray().Single(a => (string?)a!["code"] == "DISDIK")!;
        agency["name"] = Named("Dinas", 1, FieldLimits.AgencyName);
        for (var no = 1; no <= Many; no++)
        {
            agency["sites"]!.AsArray().Add(new JsonObject
            {
                ["name"] = Site(no), ["address"] = Named("Jalan", no, FieldLimits.SiteAddress),
            });
            office["posts"]!.AsArray().Add(new JsonObject
            {
                ["code"] = $"KASI-{no}", ["role"] = "Kasi", ["title"] = Named("Kepala Seksi", no, FieldLimits.PostTitle),
                ["short"] = Named("Kasi", no, FieldLimits.PostShort), ["reportsTo"] = "KABID-TI",
            });
            office["people"]!.AsArray().Add(new JsonObject
            {
                ["telegramId"] = 5000 + no, ["name"] = Named("Teknisi", no, FieldLimits.PersonName), ["role"] = "Technician",
                ["section"] = "KASI-JAR",
            });
        }

        return office.ToJsonString();
    }
}
