namespace GangguanBot.Recaps;

/// <summary>A day, a week from Monday or a month of the office's calendar.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The day after the last.</param>
public sealed record RecapPeriod(RecapKind Kind, DateOnly From, DateOnly Until)
{
    /// <summary>The period that a day lies in.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind is no period.</exception>
    public static RecapPeriod Around(RecapKind kind, DateOnly day) => kind switch
    {
        RecapKind.Day => new(kind, day, day.AddDays(1)),
        RecapKind.Week when day.AddDays(-(((int)day.DayOfWeek + 6) % 7)) is var monday => new(kind, monday, monday.AddDays(7)),
        RecapKind.Month when new DateOnly(day.Year, day.Month, 1) is var first => new(kind, first, first.AddMonths(1)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no period"),
    };

    /// <summary>So many periods earlier.</summary>
    public RecapPeriod Back(int periods) => Around(Kind, Kind switch
    {
        RecapKind.Day => From.AddDays(-periods),
        RecapKind.Week => From.AddDays(-7 * periods),
        _ => From.AddMonths(-periods),
    });
}
