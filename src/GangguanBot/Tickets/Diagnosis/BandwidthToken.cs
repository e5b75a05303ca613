using System.Globalization;
using System.Text.RegularExpressions;

namespace GangguanBot.Tickets.Diagnosis;

internal enum BandwidthMeaning { None, Down, Up, Ping, Ignored }

internal enum BandwidthUnit { None, Kilo, Mega, Giga, KiloBytes, MegaBytes, Milliseconds, Percent }

/// <summary>A label, a number with its unit, or a foreign word of a measurement.</summary>
internal sealed partial class BandwidthToken
{
    private const int Longest = 2000, LargestPlain = 10_000;

    private static readonly Dictionary<string, BandwidthMeaning> Labels = new()
    {
        ["unduh"] = BandwidthMeaning.Down, ["unduhan"] = BandwidthMeaning.Down, ["download"] = BandwidthMeaning.Down,
        ["donlot"] = BandwidthMeaning.Down, ["down"] = BandwidthMeaning.Down,
        ["dl"] = BandwidthMeaning.Down, ["dw"] = BandwidthMeaning.Down, ["d"] = BandwidthMeaning.Down, ["turun"] = BandwidthMeaning.Down,
        ["↓"] = BandwidthMeaning.Down, ["⬇"] = BandwidthMeaning.Down,
        ["downstream"] = BandwidthMeaning.Down, ["downlink"] = BandwidthMeaning.Down,
        ["unggah"] = BandwidthMeaning.Up, ["unggahan"] = BandwidthMeaning.Up, ["upload"] = BandwidthMeaning.Up,
        ["aplot"] = BandwidthMeaning.Up, ["up"] = BandwidthMeaning.Up, ["ul"] = BandwidthMeaning.Up,
        ["u"] = BandwidthMeaning.Up, ["naik"] = BandwidthMeaning.Up, ["↑"] = BandwidthMeaning.Up, ["⬆"] = BandwidthMeaning.Up,
        ["upstream"] = BandwidthMeaning.Up, ["uplink"] = BandwidthMeaning.Up,
        ["ping"] = BandwidthMeaning.Ping, ["latency"] = BandwidthMeaning.Ping, ["latensi"] = BandwidthMeaning.Ping,
        ["rtt"] = BandwidthMeaning.Ping,
        ["jitter"] = BandwidthMeaning.Ignored, ["loss"] = BandwidthMeaning.Ignored, ["packetloss"] = BandwidthMeaning.Ignored,
    };

    /// <summary>Words that say nothing about the numbers beside them.</summary>
    private static readonly HashSet<string> Idle =
        ["hasil", "hasilnya", "tes", "test", "speedtest", "speed", "bandwidth", "kecepatan", "internet", "dan", "and", "by", "ookla",
            "fast", "com", "net", "your", "is", "sekitar", "kira", "packet", "idle", "unloaded", "loaded",
            "mbps", "kbps", "gbps", "bps", "ms", "mb", "kb", "mbit", "mbits", "bit", "s", "mega", "detik", "data"];

    public BandwidthMeaning Meaning { get; set; }
    public BandwidthUnit Unit { get; set; }
    public decimal Value { get; private init; }
    public bool IsNumber { get; private init; }
    public bool IsForeign { get; private init; }

    /// <summary>A stroke or a dash stands between it and the number before.</summary>
    public bool IsJoined { get; private init; }

    public int Place { get; private init; }
    public int Line { get; private init; }
    public bool IsLabel => !IsNumber && !IsForeign;
    public bool IsDirection => Meaning is BandwidthMeaning.Down or BandwidthMeaning.Up;
    public bool HasRateUnit => Unit is not (BandwidthUnit.None or BandwidthUnit.Milliseconds or BandwidthUnit.Percent);

    public decimal Mbps => Unit switch
    {
        BandwidthUnit.Kilo => Value / 1000,
        BandwidthUnit.Giga => Value * 1000,
        BandwidthUnit.MegaBytes => Value * 8,
        BandwidthUnit.KiloBytes => Value * 8 / 1000,
        _ => Value,
    };

    /// <returns><c>null</c>: a number in it cannot be read, or can be read in two ways.</returns>
    public static List<BandwidthToken>? Read(string text)
    {
        if (text.Length > Longest) return null;
        var words = new List<BandwidthToken>();
        var clean = Aside().Replace(text, " ");
        var at = 0;
        foreach (Match match in Word().Matches(clean))
        {
            var (place, line) = (words.Count, clean.AsSpan(0, match.Index).Count('\n'));
            var between = clean[at..match.Index].Trim();
            at = match.Index + match.Length;
            if (match.Groups["number"] is { Success: true } digits)
            {
                var unit = UnitOf(match.Groups["unit"].Value);
                if (Number(digits.Value, unit) is not { } value) return null;
                words.Add(new()
                {
                    IsNumber = true, Value = value, Unit = unit, Place = place, Line = line,
                    IsJoined = between is "/" or "-" or "|" or "&" or "dan"
                });
            }
            else if (Labels.TryGetValue(match.Value.ToLowerInvariant(), out var meaning))
                words.Add(new() { Meaning = meaning, Place = place, Line = line });
            else if (!Idle.Contains(match.Value.ToLowerInvariant())) words.Add(new() { IsForeign = true, Place = place, Line = line });
        }

        return Bound(words);
    }

    /// <summary>Foreign words between a label and its number do not part them.</summary>
    private static List<BandwidthToken> Bound(
        List<BandwidthToken> words) => [.. words.Where(w => !w.IsForeign), .. words.Where(w => w.IsForeign).Take(1)];

    private static decimal? Number(string digits, BandwidthUnit unit)
    {
        var (points, commas) = (digits.Count('.'), digits.Count(','));
        var plain = (points, commas) switch
        {
            (0, 0) => digits,
            ( > 0, > 0) when digits.LastIndexOf('.') > digits.LastIndexOf(',') =>
                points == 1 && Grouped(digits[..digits.LastIndexOf('.')], ',') ? digits.Replace(",", "") : null,
            ( > 0, > 0) => commas == 1 && Grouped(digits[..digits.LastIndexOf(',')], '.')
                ? digits.Replace(".", "").Replace(',', '.') : null,
            (1, 0) or (0, 1) => OneMark(digits, unit),
            _ => Grouped(digits, points > 0 ? '.' : ',') ? digits.Replace(".", "").Replace(",", "") : null,
        };
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>"1.024" is a thousand and more of kbps; of Mbps it could be either, where both are speeds that lines have.</summary>
    private static string? OneMark(string digits, BandwidthUnit unit)
    {
        var mark = digits.IndexOfAny(['.', ',']);
        var whole = digits[..mark];
        if (digits.Length - mark - 1 != 3 || whole.TrimStart('0').Length == 0) return digits.Replace(',', '.');
        var joined = whole + digits[(mark + 1)..];
        if (unit is BandwidthUnit.Kilo or BandwidthUnit.KiloBytes) return joined;
        return joined.Length > 9 || int.Parse(joined, CultureInfo.InvariantCulture) >= LargestPlain ? digits.Replace(',', '.') : null;
    }

    private static bool Grouped(
        string digits, char mark) => digits.Split(mark) is [{ Length: >= 1 and <= 3 }, .. var groups] && groups.All(g => g.Length == 3);

    /// <summary>Bytes only where a large B says so, as tests write it: "mb/s" in small letters is meant as bits by most.</summary>
    private static BandwidthUnit UnitOf(string unit) => unit switch
    {
        "MB/s" or "MBps" or "MB/detik" => BandwidthUnit.MegaBytes,
        "KB/s" or "kB/s" or "KBps" or "kBps" => BandwidthUnit.KiloBytes,
        "%" => BandwidthUnit.Percent,
        _ => unit.ToLowerInvariant() switch
        {
            "ms" or "milidetik" or "msec" => BandwidthUnit.Milliseconds,
            ['k', ..] => BandwidthUnit.Kilo,
            ['m', ..] => BandwidthUnit.Mega,
            ['g', ..] => BandwidthUnit.Giga,
            _ => BandwidthUnit.None,
        },
    };

    /// <summary>Addresses, what stands in brackets, and lines of a pasted test that are not the measurement.</summary>
    [GeneratedRegex(@"https?://\S+|www\.\S+|\([^()\n]*\)|\[[^\[\]\n]*\]|(?m:^[ \t]*(server|isp|result|packet loss|hosted|testing|retrieving|selecting|tanggal|date|waktu|jam)\b.*$)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Aside();

    [GeneratedRegex(@"(?<number>[0-9]+([.,][0-9]+)*)\s*(?<unit>milidetik|msec|ms|%|[kmgKMG]([bB]([iI][tT])?s?(ps|/s|/detik|/dtk)?|ega|ega ?bit|bps)?(?![\p{L}\p{N}]))?|[\p{L}]+|[↓↑⬇⬆]",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
