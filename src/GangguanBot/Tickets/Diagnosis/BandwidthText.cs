using System.Text.RegularExpressions;

namespace GangguanBot.Tickets.Diagnosis;

/// <summary>The part of a text that is a measurement: without dates, times, numbers of lists, addresses and servers.</summary>
internal static partial class BandwidthText
{
    public static string Clean(string text) => Inside().Replace(Aside().Replace(text, " "), m => IsSaying(m.Value) ? $" {m.Value[1..^1]} " : " ");

    /// <summary>"(kbps)", "(ul/dl)" say what numbers mean; "(jitter: 8.33ms)" and "[12.34 km]" are something else.</summary>
    private static bool IsSaying(string bracket) => !bracket.Any(char.IsAsciiDigit) && Words().Matches(bracket) is { Count: > 0 } words
        && words.Select(w => w.Value).All(w =>
            BandwidthWords.UnitOf(w) != BandwidthUnit.None || BandwidthWords.MeaningOf(w.ToLowerInvariant()) is not null);

    [GeneratedRegex(@"\p{L}+/(s|sec|detik)(?!\p{L})|[dDuU]/[lL](?!\p{L})|\p{L}+", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();

    [GeneratedRegex(@"\([^()]{0,200}\)|\[[^\[\]]{0,200}\]", RegexOptions.NonBacktracking)]
    private static partial Regex Inside();

    [GeneratedRegex("""
        https?://\S+ | www\.\S+ | \b[0-9]{1,3}(\.[0-9]{1,3}){3}\b
        | ^[ \t]*(server|servers|isp|client|klien|result|packet[ ]loss|hosted|testing|retrieving|selecting|tanggal|date|waktu)\b.*$
        | ^[ \t]*([0-9]{1,2}\)[ \t]|[0-9]{1,2}\.[ \t]+(?=\S)) | \#[ ]?[0-9]{1,2}\b
        | \b(jam|pukul|pkl)\.?\s*[0-9]{1,2}([.:][0-9]{2})?\b | \b[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?\b | \b0[0-9]\.[0-5][0-9]\b(?!\s*(m|k|g|[.,]))
        | \b[0-9]{1,2}[.:][0-9]{2}\s*(wib|wita|wit)\b
        | \b[0-9]{4}-[0-9]{2}-[0-9]{2}(t\S+)?\b | \b20[0-9]{2}/[0-9]{1,2}/[0-9]{1,2}\b | \b[0-9]{1,2}[/-][0-9]{1,2}[/-]20[0-9]{2}\b
        | \b(data[ ]used|data[ ]terpakai)\s*:?\s*[0-9.,]+\s*[kmg]?b\b | \b[0-9.,]+\s*[kmg]b\s+(used|terpakai|digunakan)\b
        | \b(tes|test|uji|percobaan|pengukuran)\s*(ke-?)?\s*[0-9]{1,2}\s*[:.)](?=\s)
        | \b(ping|latency|latensi|rtt)(nya)?\s*[:=]?\s*(rto|request\s+timed?\s*out|time\s*out|timed\s+out|gagal|putus|n/a|tidak\s+ada|-+(?=\s|$))
        """, RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Aside();
}
