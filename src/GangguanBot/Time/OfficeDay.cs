namespace GangguanBot.Time;

/// <summary>The reason for a day's hours.</summary>
public enum DayKind
{
    Usual,
    Ramadan,
    OtherHours,
    SpecialDay,

    /// <summary>No office hours on that weekday.</summary>
    Weekend,
    NationalHoliday,
    CollectiveLeave,
}

/// <summary>One civil day as the calendar sees it.</summary>
/// <param name="Name">The holiday's, special day's or range's name; else empty.</param>
public sealed record OfficeDay(DateOnly Date, DayKind Kind, DayHours Hours, string Name = "")
{
    public bool IsWorking => Hours.IsOpen;
}
