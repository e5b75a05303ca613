namespace GangguanBot.Time;

/// <summary>Civil days from the first to the last, both included.</summary>
public readonly record struct DateRange(DateOnly From, DateOnly To)
{
    public static readonly DateRange Always = new(DateOnly.MinValue, DateOnly.MaxValue);

    public int Days => To.DayNumber - From.DayNumber + 1;

    public bool Contains(DateOnly date) => From <= date && date <= To;
}

/// <summary>The hours of the seven weekdays; a weekday that is not named is closed.</summary>
public sealed class Week
{
    readonly Dictionary<DayOfWeek, DayHours> days;

    public Week(IEnumerable<KeyValuePair<DayOfWeek, DayHours>> days) => this.days = new(days);

    public DayHours this[DayOfWeek day] => days.GetValueOrDefault(day, DayHours.Closed);

    /// <exception cref="FormatException">A text is not a list of periods.</exception>
    public static Week Of(params (DayOfWeek Day, string Hours)[] rows) =>
        new(rows.Select(row => KeyValuePair.Create(row.Day, DayHours.Parse(row.Hours))));
}

/// <summary>Why these hours differ from the usual ones.</summary>
public enum HoursKind
{
    Usual,
    Ramadan,
    Other,
}

/// <summary>The week's hours over a range of dates. Of several ranges that hold a date, the shortest rules it.</summary>
/// <param name="Name">The name in the explanation of hours of kind <see cref="HoursKind.Other"/>; else may be empty.</param>
public sealed record OfficeHours(HoursKind Kind, DateRange Valid, Week Week, string Name = "");
