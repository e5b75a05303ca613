using System.Globalization;
using System.Text.RegularExpressions;

namespace GangguanBot.Traces;

/// <summary><c>mtr --json</c> and <c>--xml</c>, whole or cut off: read field by field, so that no bracket is missed.</summary>
static partial class MtrData
{
    private const int Longest = 64 * 1024, Most = 255;

    public static Trace? Read(string text)
    {
        var head = (text.Length > Longest ? text[..Longest] : text).Replace('“', '"').Replace('”', '"');
        var isXml = head.Contains("<HUB", StringComparison.OrdinalIgnoreCase);
        if (!isXml && !head.Contains("\"hubs\"", StringComparison.Ordinal) && !head.Contains("\"Loss%\"", StringComparison.Ordinal)) return null;
        var (target, hops) = ("", new List<Hop>());
        foreach (var part in Part().Split(head)) // in one, fields come in any order
        {
            var fields = Field().Matches(part).ToLookup(f => f.Groups["name"].Value, ValueOf, StringComparer.OrdinalIgnoreCase);
            if (fields["dst"].LastOrDefault() is { } aim)
            {
                if (target.Length > 0) hops.Clear();
                target = aim;
            }

            if (fields["host"].FirstOrDefault() is not { } host || fields["loss"].FirstOrDefault() is not { } value || hops.Count >= Most) continue;
            var known = double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var loss);
            hops.Add(HostText.Of(hops.Count + 1, host, known ? Math.Min(loss, 100) : 0));
        }

        var isWhole = head.Contains(isXml ? "</MTR>" : "]", StringComparison.OrdinalIgnoreCase);
        return hops.Count > 0 || isWhole ? HostText.Trace(target, hops, isCut: !isWhole) : null;
    }

    private static string ValueOf(Match field) => field.Groups["text"].Success ? field.Groups["text"].Value : field.Groups["number"].Value;

    /// <summary>An object, or a hop's element.</summary>
    [GeneratedRegex(@"\{|<HUB", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex("""[""< ](?<name>dst|host|loss)%?[""]?\s*[:=>]\s*([""](?<text>[^""]{0,255})[""]|(?<number>[0-9.]{1,12}))""",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Field();
}
