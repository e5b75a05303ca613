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
        var numbers = Number().Matches(text).Select(m => Read(m.Value)).ToList();
        if (numbers.Count is < 2 or > 3 || numbers.Exists(n => n > Most)) return null;
        return new Bandwidth(numbers[0], numbers[1], numbers.Count == 3 ? numbers[2] : null);
    }

    /// <summary>The whole run of digits: half of a number too long would be read as two.</summary>
    private static decimal Read(string digits) =>
        decimal.TryParse(digits.Replace(',', '.'), CultureInfo.InvariantCulture, out var number) ? number : decimal.MaxValue;

    [GeneratedRegex(@"[0-9]+([.,][0-9]+)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
