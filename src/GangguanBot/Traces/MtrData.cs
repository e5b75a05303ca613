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
        var (target, host, hops) = ("", (string?)null, new List<Hop>());
        foreach (Match field in Field().Matches(head))
        {
            var value = field.Groups["text"].Success ? field.Groups["text"].Value : field.Groups["number"].Value;
            switch (field.Groups["name"].Value.ToLowerInvariant())
            {
                case "dst": (target, host) = (value, null); hops.Clear(); break;
                case "host": host = value; break;
                case "loss" when host is not null && hops.Count < Most:
                    var known = double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var loss);
                    hops.Add(HostText.Of(hops.Count + 1, host, known ? Math.Min(loss, 100) : 0));
                    host = null;
                    break;
            }
        }

        var isWhole = head.Contains(isXml ? "</MTR>" : "]", StringComparison.OrdinalIgnoreCase);
        return hops.Count > 0 || isWhole ? HostText.Trace(target, hops, isCut: !isWhole) : null;
    }

    [GeneratedRegex("""[""< ](?<name>dst|host|loss)%?[""]?\s*[:=>]\s*([""](?<text>[^""]{0,255})[""]|(?<number>[0-9.]{1,12}))""",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Field();
}
