using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace GangguanBot.Traces;

enum TraceTokenKind { Other, Number, Time, Unit, Percent, Stars, Address, Complaint, Marker, Unanswered, Aside }

/// <summary>One word of a line, and what it can be: numbers, signs and addresses, whatever the language.</summary>
/// <param name="Value">A number, time in ms or per cent; of stars their count.</param>
sealed partial record TraceToken(string Text, TraceTokenKind Kind, double Value = 0, IPAddress? Address = null, Complaint? Complaint = null)
{
    private static readonly HashSet<string> Units = new(["ms", "md", "мс", "毫秒", "밀리초", "msec", "мсек"], StringComparer.OrdinalIgnoreCase);

    public bool IsBracketed => Text[0] is '(' or '[';

    /// <summary>A word that a host can be called, as "gw.disdik.example" or "_gateway".</summary>
    public bool IsName => Kind == TraceTokenKind.Other && Name().IsMatch(Text);

    public static TraceToken Of(string text)
    {
        if (text.All(c => c == '*')) return new(text, TraceTokenKind.Stars, text.Length);
        if (text == TraceLine.Mark) return new(text, TraceTokenKind.Marker);
        if (text.StartsWith("???", StringComparison.Ordinal) || text is "(waiting" or "timeout" or "0.0.0.0" or "::"
            || text.TrimEnd('.').Equals("RTO", StringComparison.OrdinalIgnoreCase))
            return new(text, TraceTokenKind.Unanswered);
        if (Units.Contains(text.TrimEnd(','))) return new(text, TraceTokenKind.Unit);
        if (ComplaintOf(text) is { } complaint) return new(text, TraceTokenKind.Complaint, Complaint: complaint);
        if (AddressOf(text) is { } address) return new(text, TraceTokenKind.Address, Address: address);
        if (Aside().IsMatch(text)) return new(text, TraceTokenKind.Aside);
        var measure = Measure().Match(text);
        if (!measure.Success) return new(text, TraceTokenKind.Other);
        var value = double.Parse(measure.Groups["n"].Value.Replace(',', '.'), CultureInfo.InvariantCulture);
        return measure.Groups["u"].Value.ToLowerInvariant() switch
        {
            "" => new(text, TraceTokenKind.Number, value),
            "%" => new(text, TraceTokenKind.Percent, value),
            "us" or "µs" => new(text, TraceTokenKind.Time, value / 1000),
            "s" => new(text, TraceTokenKind.Time, value * 1000),
            _ => new(text, TraceTokenKind.Time, value),
        };
    }

    /// <summary>An address in or out of brackets; "1.2" and "10" are none, though .NET would take them for one.</summary>
    public static IPAddress? AddressOf(string text)
    {
        var bare = text.Trim('(', ')', '[', ']', '<', '>', ',', ';', '"', '\'', '?', '!', '。');
        if (bare.Length is < 2 or > 60) return null;
        if (!IPAddress.TryParse(bare, out var address) && !IPAddress.TryParse(bare.TrimEnd(':', '.'), out address)) return null;
        return address.AddressFamily == AddressFamily.InterNetwork ? bare.Count(c => c == '.') is 3 or 4 ? address : null
            : bare.Count(c => c == ':') >= 2 ? address : null;
    }

    private static Complaint? ComplaintOf(string text) => text.ToUpperInvariant() switch
    {
        "!H" or "!1" => Traces.Complaint.HostUnreachable,
        "!N" or "!0" => Traces.Complaint.NetworkUnreachable,
        "!P" or "!2" => Traces.Complaint.ProtocolUnreachable,
        "!X" or "!A" or "!C" or "!Z" or "!9" or "!10" or "!13" => Traces.Complaint.Prohibited,
        ['!', (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '<', ..] and { Length: <= 8 } => Traces.Complaint.Other, // !S, !F-1492, !V
        _ => null,
    };

    /// <summary>A word beside a host or a time that changes neither: its network, its ports, the signs between times.</summary>
    [GeneratedRegex(@"^(/|\[?AS[0-9?/AS]+\]?|\[AS|\[\*\]|\[(open|closed|finished|localhost)\]|<[A-Za-z,:=0-9]+>|asymm|pmtu|reached|[0-9?]+\])$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    [GeneratedRegex(@"^[\p{L}\p{N}_]([\p{L}\p{N}._-]{0,251}[\p{L}\p{N}])?\.?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Name();

    [GeneratedRegex(@"^[<>≤]?(?<n>[0-9]{1,9}([.,][0-9]{1,6})?)(?<u>%|ms|md|msec|мс|毫秒|us|µs|s)?,?$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Measure();
}
