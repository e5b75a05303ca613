using System.Globalization;
using System.Text.RegularExpressions;

namespace GangguanBot.Tickets.Diagnosis;

/// <summary>iperf3: what the receiver counts, of both directions (<c>--bidir</c>, or one run with <c>-R</c> and one without).</summary>
internal static partial class IperfText
{
    /// <returns><c>null</c>: none of iperf3, or of one direction only.</returns>
    public static Bandwidth? Read(string text)
    {
        decimal? down = null, up = null;
        var reverse = false;
        foreach (Match sign in Sign().Matches(text))
        {
            if (sign.Groups["host"].Success) reverse = false;
            else if (sign.Groups["reverse"].Success) reverse = true;
            else
            {
                var rate = decimal.Parse(sign.Groups["rate"].Value, CultureInfo.InvariantCulture) * sign.Groups["unit"].Value switch
                {
                    "K" => 0.001m,
                    "G" => 1000,
                    "M" => 1,
                    _ => 0.000_001m
                };
                if (sign.Groups["role"].Value is var role && (role.Length > 0 ? role == "RX" : reverse)) down = rate;
                else up = rate;
            }
        }

        return down is { } d && up is { } u ? new Bandwidth(d, u, Ping: null) : null;
    }

    public static bool Fits(string text) => text.Contains("bits/sec", StringComparison.Ordinal) && text.Contains("receiver", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<host>Connecting to host)|(?<reverse>Reverse mode)|(\[(?<role>[TR]X)-[CS]\][^\n]{0,80})?\s(?<rate>[0-9]{1,6}(\.[0-9]{1,4})?) (?<unit>[KMG]?)bits/sec[^\n]{0,40}receiver",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sign();
}
