using System.Globalization;
using System.Text.RegularExpressions;

namespace GangguanBot.Tickets.Diagnosis;

/// <summary>Numbers with points and commas, of which either can be the decimal mark. What could be read in two ways is not read.</summary>
internal static partial class BandwidthNumber
{
    private const int LargestPlain = 10_000;

    /// <summary>The decimal mark that the other numbers of the text tell: one with other than three digits behind it, or a ping.</summary>
    public static char? MarkOf(IEnumerable<(string Digits, BandwidthUnit Unit)> numbers) => numbers
        .Where(n => n.Digits.Count(c => c is '.' or ',') == 1)
        .Where(n => n.Unit == BandwidthUnit.Milliseconds || n.Digits.Length - n.Digits.IndexOfAny(['.', ',']) != 4)
        .Select(n => (char?)n.Digits[n.Digits.IndexOfAny(['.', ','])]).FirstOrDefault();

    public static decimal? Read(string digits, BandwidthUnit unit, char? mark)
    {
        if (Padded().IsMatch(digits)) return null; // a telephone number
        var (points, commas) = (digits.Count('.'), digits.Count(','));
        var plain = (points, commas) switch
        {
            (0, 0) => digits,
            ( > 0, > 0) when digits.LastIndexOf('.') > digits.LastIndexOf(',') =>
                points == 1 && Grouped(digits[..digits.LastIndexOf('.')], ',') ? digits.Replace(",", "") : null,
            ( > 0, > 0) => commas == 1 && Grouped(digits[..digits.LastIndexOf(',')], '.')
                ? digits.Replace(".", "").Replace(',', '.') : null,
            (1, 0) or (0, 1) => OneMark(digits, unit, mark),
            _ => Grouped(digits, points > 0 ? '.' : ',') ? digits.Replace(".", "").Replace(",", "") : null,
        };
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>"1.024" is a thousand and more of kbps; of Mbps it could be either, where both are speeds that lines have.</summary>
    private static string? OneMark(string digits, BandwidthUnit unit, char? known)
    {
        var mark = digits.IndexOfAny(['.', ',']);
        var whole = digits[..mark];
        var asDecimal = (whole.Length > 0 ? digits : $"0{digits}").Replace(',', '.');
        if (digits.Length - mark - 1 != 3 || whole.TrimStart('0').Length == 0 || unit == BandwidthUnit.Milliseconds) return asDecimal;
        var joined = whole + digits[(mark + 1)..];
        if (unit is BandwidthUnit.Bits or BandwidthUnit.Kilo or BandwidthUnit.KiloBytes) return known == digits[mark] ? null : joined;
        if (known is { } other) return other == digits[mark] ? asDecimal : joined;
        return joined.Length > 9 || int.Parse(joined, CultureInfo.InvariantCulture) >= LargestPlain ? asDecimal : null;
    }

    [GeneratedRegex("^0[0-9]{2}", RegexOptions.NonBacktracking)]
    private static partial Regex Padded();

    private static bool Grouped(string digits, char mark) =>
        digits.Split(mark) is [{ Length: >= 1 and <= 3 }, .. var groups] && groups.All(g => g.Length == 3);
}
