namespace GangguanBot.Time;

/// <summary>The calendar is broken: after a date it has no working day within a year, so no deadline can be given.</summary>
public sealed class CalendarClosedException(DateOnly after)
    : InvalidOperationException(
        $"The office calendar has no working day in the {WorkCalendar.LongestClosure} days after {after:yyyy-MM-dd}.")
{
    public DateOnly After { get; } = after;
}
