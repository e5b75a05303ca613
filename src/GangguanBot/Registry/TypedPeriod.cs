using System.Text.RegularExpressions;
using GangguanBot.Time;

namespace GangguanBot.Registry;

/// <summary>"24-11-2026" or "1/11/2026 s.d. 24/11/2026": a day, or the days from one to another.</summary>
public static partial class TypedPeriod
{
    /// <returns><c>null</c>: no days, or the wrong way round.</returns>
    public static (DateOnly From, DateOnly Until)? Parse(
        string text) => Day().Matches(text).Select(m => TypedDate.Parse(m.Value)).ToList() switch
        {
            [{ } only] => (only, only),
            [{ } first, { } last] when last >= first => (first, last),
            _ => null,
        };

    [GeneratedRegex(@"[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Day();
}
