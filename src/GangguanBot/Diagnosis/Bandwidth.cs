using System.Globalization;
using System.Text.RegularExpressions;

namespace GangguanBot.Diagnosis;

/// <summary>Measured speed: download and upload in Mbps, ping in milliseconds (<c>null</c>: not said).</summary>
public sealed partial record Bandwidth(decimal Down, decimal Up, decimal? Ping)
{
    private const decimal Most = 100_000;

    /// <summary>Reads "unduh 4,2 unggah 1,1 ping 180": numbers in that order, with comma or point, words around them as people like.</summary>
    public static Bandwidth? Parse(string text)
    {
        var numbers = Number().Matches(text).Select(m => decimal.Parse(m.Value.Replace(',', '.'), CultureInfo.InvariantCulture)).ToList();
        if (numbers.Count is < 2 or > 3 || numbers.Exists(n => n > Most)) return null;
        return new Bandwidth(numbers[0], numbers[1], numbers.Count == 3 ? numbers[2] : null);
    }

    [GeneratedRegex(@"\d{1,6}([.,]\d{1,3})?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
