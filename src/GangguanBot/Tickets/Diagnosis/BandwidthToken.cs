using System.Text.RegularExpressions;

namespace GangguanBot.Tickets.Diagnosis;

/// <summary>A label, a number with its unit, or a foreign word of a measurement.</summary>
internal sealed partial class BandwidthToken
{
    private const int Longest = 2000;

    public BandwidthMeaning Meaning { get; set; }
    public BandwidthUnit Unit { get; set; }

    /// <summary><c>null</c>: it cannot be read, or can be read in two ways. The unit that it ends up with decides.</summary>
    public decimal? Value => IsNumber ? BandwidthNumber.Read(Digits, Unit, Mark) : null;

    public bool IsNumber { get; private init; }
    public bool IsForeign { get; private init; }

    /// <summary>A stroke stands between it and the number before.</summary>
    public bool IsJoined { get; private init; }

    /// <summary>A dash stands there, or a colon: with the number before it is a range, a ratio or something's name.</summary>
    public bool IsRange { get; private init; }

    public int Place { get; private init; }
    public int Line { get; private init; }
    public bool IsLabel => !IsNumber && !IsForeign;
    public bool IsDirection => Meaning is BandwidthMeaning.Down or BandwidthMeaning.Up;
    public bool HasRateUnit => Unit is not (BandwidthUnit.None or BandwidthUnit.Milliseconds or BandwidthUnit.Percent);

    private string Digits { get; init; } = "";

    /// <summary>The decimal mark of the text's other numbers.</summary>
    private char? Mark { get; init; }

    public decimal? Mbps => Unit switch
    {
        BandwidthUnit.Bits => Value / 1_000_000,
        BandwidthUnit.Kilo => Value / 1000,
        BandwidthUnit.Giga => Value * 1000,
        BandwidthUnit.MegaBytes => Value * 8,
        BandwidthUnit.KiloBytes => Value * 8 / 1000,
        _ => Value,
    };

    /// <returns><c>null</c>: it is too long, or has a number in a unit that is not known, or only a bound of one ("&lt; 1").</returns>
    public static List<BandwidthToken>? Read(string text)
    {
        if (text.Length > Longest) return null;
        var clean = BandwidthText.Clean(text);
        if (Bounded().IsMatch(clean)) return null;
        var matches = Word().Matches(clean);
        var mark = BandwidthNumber.MarkOf(matches.Where(m => m.Groups["number"].Success)
            .Select(m => (m.Groups["number"].Value, BandwidthWords.UnitOf(m.Groups["unit"].Value))));
        var (words, at, heading, line) = (new List<BandwidthToken>(), 0, BandwidthUnit.None, 0);
        foreach (Match match in matches)
        {
            var between = clean[at..match.Index];
            var joint = words is [.., { IsNumber: true }] ? between.Trim() : "";
            line += between.Count('\n');
            at = match.Index + match.Length;
            var word = match.Value.ToLowerInvariant();
            if (match.Groups["number"] is { Success: true } digits)
            {
                var unit = BandwidthWords.UnitOf(match.Groups["unit"].Value);
                if (unit == BandwidthUnit.None) unit = heading;
                words.Add(new()
                {
                    IsNumber = true, Digits = digits.Value, Mark = mark, Unit = unit, Place = words.Count, Line = line,
                    IsJoined = joint is "/" or "|" or "&" or "dan", IsRange = joint is ":" or "=" or "-" or "–" or "—" or "~" or "−" or "..",
                });
                if (heading == BandwidthUnit.Milliseconds) heading = BandwidthUnit.None;
            }
            else if (BandwidthWords.MeaningOf(word) is { } meaning)
            {
                if (words is [.., { IsLabel: true } last] && last.Meaning == meaning) continue; // "⬇ Download"
                words.Add(new() { Meaning = meaning, Place = words.Count, Line = line });
            }
            else if (BandwidthWords.UnitOf(match.Value) is var unit and not BandwidthUnit.None)
                heading = unit == BandwidthUnit.Bits && words is [.., { HasRateUnit: true }] ? heading : unit; // "10 M bps"
            else if (OddUnit().IsMatch(word)) return null;
            else if (!BandwidthWords.Idle.Contains(word)) words.Add(new() { IsForeign = true, Place = words.Count, Line = line });
            line += match.Value.Count('\n');
        }

        if (heading != BandwidthUnit.Milliseconds) UnitBehind(words, heading);
        return Bound(words);
    }

    /// <summary>"512 / 256 (kbps)": a unit behind all numbers is that of all, where none has its own.</summary>
    private static void UnitBehind(List<BandwidthToken> words, BandwidthUnit unit)
    {
        if (words.Exists(w => w.HasRateUnit)) return;
        foreach (var number in words.Where(w => w is { IsNumber: true, Unit: BandwidthUnit.None })) number.Unit = unit;
    }

    /// <summary>Foreign words between a label and its number do not part them.</summary>
    private static List<BandwidthToken> Bound(List<BandwidthToken> words) =>
        [.. words.Where(w => !w.IsForeign), .. words.Where(w => w.IsForeign).Take(1)];

    /// <summary>"&lt; 1 Mbps" is no measurement; of a ping it is one.</summary>
    [GeneratedRegex(@"[<>≤≥]\s*(?>[0-9.,]+)(?!\s*m(s|ili))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bounded();

    /// <summary>Looks like a unit (MiB, Tbps), and is none of ours.</summary>
    [GeneratedRegex("^[kmgtp]i?(b|bit|byte)s?(ps)?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex OddUnit();

    [GeneratedRegex(@"(?<number>((?<![\p{L}\p{N}.,])[.,])?[0-9]+([.,][0-9]+)*)\s*(?<unit>(milidetik|msec|ms|%|(bps|bits?/s(ec)?)(?!\p{L})|[kmgKMG]([bB](yte|it)?s?|ibit|ega|ega ?bit|ilo|iga)?(ps|/s(ec)?|/detik|/dtk)?)(?![\p{L}\p{N}]))?|[dDuU]/[lL](?!\p{L})|[kmgKMG][bB](yte|it)?s?/(s(ec)?|detik)(?!\p{L})|\p{L}+|[\u2190-\u21FF\u23E9-\u23FA\u25B2-\u25C5\u2900-\u297F\u2B00-\u2BFF☝]|📥|📤|🔻|🔺|🔽|🔼|🏓|👇|👆|\uD83E[\uDC00-\uDCFF]",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
