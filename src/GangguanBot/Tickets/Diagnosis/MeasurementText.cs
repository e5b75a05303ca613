using GangguanBot.Languages;
using GangguanBot.Office;

namespace GangguanBot.Tickets.Diagnosis;

/// <summary>A measurement in words, against what the site's contract promises.</summary>
[PhraseFamily("diagnosis.measured.", "down", "up", "down_of", "up_of")]
public static class MeasurementText
{
    /// <summary>Below this part of the contract it is marked.</summary>
    public const decimal Poor = 0.5m;

    /// <param name="site">The place of the measurement; <c>null</c>: not known.</param>
    public static string Write(Phrases say, Bandwidth speed, Site? site)
    {
        var (down, up) = ((decimal?)site?.ContractDown, (decimal?)site?.ContractUp);
        var words = new List<string> { Line(say, "down", speed.Down, down), Line(say, "up", speed.Up, up) };
        if (speed.Ping is { } ping) words.Add(say.Text("diagnosis.measured.ping", ("ping", ping)));
        var all = string.Join(", ", words);
        return IsPoor(speed.Down, down) || IsPoor(speed.Up, up)
            ? say.Text("diagnosis.measured.poor", ("all", all), ("limit", Poor * 100)) : all;
    }

    private static bool IsPoor(decimal found, decimal? promised) => promised > 0 && found < promised * Poor;

    private static string Line(Phrases say, string way, decimal found, decimal? promised) => promised is > 0 and var mbps
        ? say.Text($"diagnosis.measured.{way}_of", ("speed", found), ("contract", mbps), ("percent", Math.Round(found / mbps * 100)))
        : say.Text($"diagnosis.measured.{way}", ("speed", found));
}
