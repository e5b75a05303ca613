using System.Globalization;

namespace GangguanBot.Time;

/// <summary>A date as people type it: "24-11-2026", "24/11/2026", "24.11.2026", and "2026-11-24" from lists.</summary>
public static class TypedDate
{
    /// <summary>The years that a typed date may lie in: one beyond them is a slip of the pen.</summary>
    public const int FirstYear = 2000, LastYear = 2100;

    private static readonly string[] Forms = ["d-M-yyyy", "d/M/yyyy", "d.M.yyyy", "d-M-yy", "d/M/yy", "yyyy-M-d"];

    public static bool TryParse(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out date)
        && date.Year is >= FirstYear and <= LastYear;

    /// <returns><c>null</c> when it is no date.</returns>
    public static DateOnly? Parse(string text) => TryParse(text, out var date) ? date : null;
}
