using System.Globalization;
using System.Text.RegularExpressions;

namespace GangguanBot.Time;

/// <summary>
/// Reads dates as people write them: "24-11-2026", "24.11.26", "2026/11/24", "30 Nov 2026", "Senin, 30 November 2026"; month and weekday in
/// the languages that the bot writes them in. A weekday that is not that of the date makes it none.
/// </summary>
public static partial class TypedDate
{
    /// <summary>The years that a typed date may lie in: one beyond them is a slip of the pen.</summary>
    public const int FirstYear = 2000, LastYear = 2100;

    public static readonly DateRange Years = new(new DateOnly(FirstYear, 1, 1), new DateOnly(LastYear, 12, 31));

    /// <summary>Indonesian, Sundanese, English. A month's name begins with the word that is typed, so short forms are read.</summary>
    private static readonly string[][] Months =
    [
        ["januari", "january"], ["februari", "pebruari", "february"], ["maret", "march"], ["april"], ["mei", "may"], ["juni", "june"],
        ["juli", "july"], ["agustus", "august", "agt", "ags"], ["september", "sept"], ["oktober", "october"], ["november", "nopember"],
        ["desember", "december"],
    ];

    /// <summary>From Sunday on, as <see cref="DayOfWeek"/>.</summary>
    private static readonly string[][] Weekdays =
    [
        ["minggu", "ahad", "sunday"], ["senin", "senen", "monday"], ["selasa", "salasa", "tuesday"], ["rabu", "rebo", "wednesday"],
        ["kamis", "kemis", "thursday"], ["jumat", "jum'at", "jumaah", "friday"], ["sabtu", "saptu", "saturday"],
    ];

    /// <returns><c>null</c> when the text is no date, or more than one.</returns>
    public static DateOnly? Parse(string text) =>
        Find(text) is [var only] && only.Text.Length == text.Trim().Length ? only.Date : null;

    public static bool TryParse(string text, out DateOnly date)
    {
        date = Parse(text) ?? default;
        return date != default;
    }

    /// <summary>The dates that stand in a text, in their order.</summary>
    public static IReadOnlyList<FoundDate> Find(string text) =>
        [.. Form().Matches(text).Select(m => new FoundDate(m.Index, m.Value, Read(m)))];

    private static DateOnly? Read(Match match)
    {
        var month = match.Groups["m"] is { Success: true } number
            ? int.Parse(number.Value, CultureInfo.InvariantCulture) : 1 + IndexOf(Months, match.Groups["name"].Value);
        var (day, year) = (Number("d"), Number("y"));
        if (match.Groups["y"].Length == 2) year += FirstYear;
        if (year is < FirstYear or > LastYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        var date = new DateOnly(year, month, day);
        return match.Groups["weekday"] is { Success: true } weekday && IndexOf(Weekdays, weekday.Value) != (int)date.DayOfWeek ? null : date;

        int Number(string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
    }

    private static int IndexOf(string[][] names, string word)
    {
        var plain = word.ToLowerInvariant().Replace('é', 'e').Replace('’', '\'');
        return Array.FindIndex(names, n => n.Any(name => name.StartsWith(plain, StringComparison.Ordinal)));
    }

    private const string Before =
        @"(?<![\d\p{L}])(?:(?:tanggal|tgl\.?)\s+)?(?:(?:hari\s+)?(?<weekday>min(?:ggu)?|ahad|sen[ieé]n|s[ea]lasa|rabu|rebo|k[ae]mis"
        + @"|jum['’]?at|jumaah|sa[bp]tu|(?:sun|mon|tues|wednes|thurs|fri|satur)day)\.?,?\s+)?";

    private const string Numbers =
        @"(?:(?<d>\d{1,2})(?<s>[-/.])(?<m>\d{1,2})\k<s>(?<y>\d{4}|\d{2})|(?<y>\d{4})(?<s>[-/.])(?<m>\d{1,2})\k<s>(?<d>\d{1,2}))";

    private const string Words =
        @"(?:(?<d>\d{1,2})[\s-]*(?<name>\p{L}{3,9})\.?[\s,-]*(?<y>\d{4})|(?<name>\p{L}{3,9})\.?\s+(?<d>\d{1,2}),?\s+(?<y>\d{4}))";

    [GeneratedRegex($"{Before}(?:{Numbers}|{Words})(?![\\d\\p{{L}}])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}

/// <summary>A date in a text.</summary>
/// <param name="Text">The date as it was typed.</param>
/// <param name="Date"><c>null</c>: it has the form of a date, and there is no such day.</param>
public readonly record struct FoundDate(int At, string Text, DateOnly? Date);
