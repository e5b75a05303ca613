using System.Globalization;
using System.Text.RegularExpressions;

namespace GangguanBot.Tickets.Numbering;

/// <summary>A ticket's number as people type it: "GJ-26-0042", "gj 26 42", "GJ42", "42". Without a year it is any year's.</summary>
public sealed partial record TypedNumber(int? Year, int Serial)
{
    /// <returns><c>null</c> when it is no number.</returns>
    public static TypedNumber? Parse(string text)
    {
        if (Forms().Match(text.Trim()) is not { Success: true } found
            || !int.TryParse(found.Groups["serial"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var serial)
            || serial == 0) return null;
        return new(found.Groups["year"] is { Success: true, Value: var year } ? TicketNumber.YearOf(year) : null, serial);
    }

    [GeneratedRegex(@"^(?:gj)?[\s\-/.–]*(?:(?<year>(?:20)?[0-9]{2})[\s\-/.–]+)?(?<serial>[0-9]{1,7})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Forms();
}
