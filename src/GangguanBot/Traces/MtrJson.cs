using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace GangguanBot.Traces;

/// <summary><c>mtr --json</c>, whole or cut off: read field by field, so that no bracket is missed.</summary>
static partial class MtrJson
{
    private const int Longest = 64 * 1024, Most = 255;

    public static Trace? Read(string text)
    {
        var head = text.Length > Longest ? text[..Longest] : text;
        if (!head.Contains("\"hubs\"", StringComparison.Ordinal) && !head.Contains("\"Loss%\"", StringComparison.Ordinal)) return null;
        IPAddress? target = null;
        var hops = new List<Hop>();
        string? host = null;
        foreach (Match field in Field().Matches(head))
        {
            var value = field.Groups["text"].Success ? field.Groups["text"].Value : field.Groups["number"].Value;
            switch (field.Groups["name"].Value)
            {
                case "dst": target = TraceToken.AddressOf(value); break;
                case "host": host = value; break;
                case "Loss%" when host is not null && hops.Count < Most:
                    hops.Add(HopOf(hops.Count + 1, host, double.TryParse(value, CultureInfo.InvariantCulture, out var loss)
                        ? Math.Min(loss, 100) : 0));
                    host = null;
                    break;
            }
        }

        return new Trace(target, hops, StopsShort: true);
    }

    private static Hop HopOf(int no, string host, double loss)
    {
        var words = host.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(TraceToken.Of).ToList();
        var addresses = words.Select(w => w.Address).OfType<IPAddress>().ToList();
        var silent = loss >= 100 || words.Count == 0 || words[0].Kind == TraceTokenKind.Unanswered;
        return silent ? new Hop(no, [], [], loss) : new Hop(no, addresses, [], loss, Name: addresses.Count == 0 ? words[0].Text : null);
    }

    [GeneratedRegex("""[""](?<name>dst|host|Loss%)[""]\s*:\s*([""](?<text>[^""]{0,255})[""]|(?<number>[0-9.]{1,12}))""",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Field();
}
