using System.Globalization;
using GangguanBot.Simulator.Office;
using Person = GangguanBot.Simulator.BotApi.Person;

namespace GangguanBot.Tests.City;

/// <summary>Sweeps at hours of the office, and what people have heard by then.</summary>
public static class Moments
{
    public static DateTimeOffset Wib(string moment) =>
        new(DateTime.ParseExact(moment, "yyyy-MM-dd HH.mm", CultureInfo.InvariantCulture), OfficeClock.Wib);

    /// <summary>Twice: the second finds nothing more to do.</summary>
    public static async Task SweepsAtAsync(this TestCity city, string moment)
    {
        await city.SettleAsync();
        city.Clock.MoveTo(Wib(moment));
        await city.SweepAsync();
        await city.SweepAsync();
    }

    public static int Heard(this Person person, string text) =>
        person.Messages.Count(m => m.FromBot && m.Text.Contains(text, StringComparison.Ordinal));

    /// <summary>How often each of them has heard it.</summary>
    public static string Heard(string text, params Person[] people) => string.Join(' ', people.Select(p => p.Heard(text)));
}
