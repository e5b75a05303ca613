namespace GangguanBot.Time;

/// <summary>The two kinds of the yearly joint decree of three ministers (SKB 3 Menteri).</summary>
public enum HolidayKind
{
    /// <summary>Libur nasional.</summary>
    NationalHoliday,

    /// <summary>Cuti bersama.</summary>
    CollectiveLeave,
}

/// <param name="Estimated">Reckoned ahead of the decree: the date may move, and cuti bersama may be missing beside it.</param>
public sealed record Holiday(DateOnly Date, HolidayKind Kind, string Name, bool Estimated = false);

/// <summary>
/// One day with hours of its own, stronger than the week and than a holiday; <see cref="DayHours.Closed"/> closes the office.
/// </summary>
public sealed record SpecialDay(DateOnly Date, string Name, DayHours Hours);

/// <summary>The state of a year's holidays.</summary>
public enum HolidayYearState
{
    Empty,
    Estimated,
    Final,
}

/// <summary>A year whose holidays an admin should fill in or confirm.</summary>
public sealed record MissingYear(int Year, HolidayYearState State)
{
    /// <summary>The warning; its value is {year}.</summary>
    public string PhraseKey => State == HolidayYearState.Empty ? "calendar.missing.empty" : "calendar.missing.estimated";
}
