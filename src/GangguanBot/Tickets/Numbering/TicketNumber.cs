using System.Globalization;
using System.Text.RegularExpressions;

namespace GangguanBot.Tickets.Numbering;

/// <summary>A ticket's number, written "GJ-26-0042": <i>gangguan jaringan</i>, the year, and the serial within it.</summary>
public readonly partial record struct TicketNumber(int Year, int Serial)
{
    private const int Century = 2000;

    /// <summary>The numbers that stand in a text in full.</summary>
    public static IEnumerable<TicketNumber> In(string text) => Written().Matches(text).Select(m => new TicketNumber(
        YearOf(m.Groups["year"].Value), int.Parse(m.Groups["serial"].Value, NumberStyles.None, CultureInfo.InvariantCulture)));

    /// <param name="digits">Two, or all four.</param>
    internal static int YearOf(string digits) => Century + int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) % 100;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"GJ-{Year % 100:00}-{Serial:0000}");

    [GeneratedRegex("GJ-(?<year>[0-9]{2})-(?<serial>[0-9]{4,6})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Written();
}
