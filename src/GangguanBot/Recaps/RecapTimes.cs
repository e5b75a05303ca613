using GangguanBot.Time;

namespace GangguanBot.Recaps;

/// <summary>
/// When recaps are due: the day's at 15.30 on working days, the week's on Monday and the month's on the 1st, or the working day after, at
/// 08.00.
/// </summary>
public static class RecapTimes
{
    public static readonly TimeSpan OfTheDay = new(15, 30, 0), OfLongerPeriods = new(8, 0, 0);

    /// <summary>The last period whose recap is due, and since when.</summary>
    /// <exception cref="CalendarClosedException">The office is closed for a year.</exception>
    public static (RecapPeriod Period, DateTimeOffset Due) Last(RecapKind kind, WorkCalendar calendar, DateTimeOffset now)
    {
        var today = calendar.DateOf(now);
        if (kind == RecapKind.Day)
        {
            for (var day = today; day > today.AddDays(-WorkCalendar.LongestClosure); day = day.AddDays(-1))
                if (calendar.IsWorkingDay(day) && calendar.At(day, OfTheDay) is var at && at <= now)
                    return (RecapPeriod.Around(kind, day), at);
            throw new CalendarClosedException(today);
        }

        var running = RecapPeriod.Around(kind, today);
        return Begins(running) is var due && due <= now ? (running.Back(1), due) : (running.Back(2), Begins(running.Back(1)));

        DateTimeOffset Begins(RecapPeriod period) =>
            calendar.At(calendar.DateOf(calendar.NextOpening(calendar.At(period.From, TimeSpan.Zero))), OfLongerPeriods);
    }
}
