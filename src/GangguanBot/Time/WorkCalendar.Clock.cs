namespace GangguanBot.Time;

// The arithmetic of instants: all of it walks civil days, so there is one way of counting.
public sealed partial class WorkCalendar
{
    /// <summary>The civil day of an instant at the office.</summary>
    public DateOnly DateOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime);

    /// <summary>The instant at which the office's clock shows this.</summary>
    public DateTimeOffset At(DateOnly date, TimeSpan sinceMidnight)
    {
        var local = date.ToDateTime(TimeOnly.MinValue) + sinceMidnight;
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>Within a period; the instant of a close is not.</summary>
    public bool IsOpen(DateTimeOffset at) => Spans(DayOn(DateOf(at))).Any(span => span.Open <= at && at < span.Close);

    /// <summary>The instant itself when the office is open, else the next opening, also after a break.</summary>
    /// <exception cref="CalendarClosedException">There is none within a year.</exception>
    public DateTimeOffset NextOpening(DateTimeOffset at)
    {
        var span = DaysFrom(DateOf(at)).SelectMany(Spans).First(span => span.Close > at);
        return Later(span.Open, at);
    }

    /// <summary>Office time from one instant to another; negative when they are the other way round.</summary>
    public TimeSpan WorkingTimeBetween(DateTimeOffset from, DateTimeOffset to)
    {
        if (to < from) return -WorkingTimeBetween(to, from);

        var (sum, last) = (TimeSpan.Zero, DateOf(to));
        for (var date = DateOf(from); date <= last; date = date.AddDays(1))
        {
            foreach (var (open, close) in Spans(DayOn(date)))
            {
                var (begin, end) = (Later(open, from), close < to ? close : to);
                if (end > begin) sum += end - begin;
            }
        }

        return sum;
    }

    /// <summary>
    /// The first instant by which so much office time has passed: a close, not the opening after it. No time: the instant itself.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    /// <exception cref="CalendarClosedException">A year without office time lies in between.</exception>
    public DateTimeOffset AddWorkingTime(DateTimeOffset from, TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        return time == TimeSpan.Zero ? from.ToUniversalTime() : Spend(from, time).Last().End;
    }

    /// <summary>The close of office on the n-th working day after receipt; outside office hours, receipt is at the next opening.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one day.</exception>
    /// <exception cref="CalendarClosedException">A year without office time lies in between.</exception>
    public DateTimeOffset AddWorkingDays(DateTimeOffset received, int days) => CloseAfter(DateOf(NextOpening(received)), days);

    /// <summary>The close of office on the n-th working day after a civil day.</summary>
    /// <inheritdoc cref="AddWorkingDays" path="/exception"/>
    public DateTimeOffset CloseAfter(DateOnly date, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        return CloseOf(DaysAfter(date, days).Last());
    }

    /// <summary>The days after a date, closed ones among them, up to the n-th working day.</summary>
    internal IEnumerable<OfficeDay> DaysAfter(DateOnly date, int workingDays)
    {
        foreach (var day in DaysFrom(date.AddDays(1)))
        {
            yield return day;
            if (day.IsWorking && --workingDays == 0) yield break;
        }
    }

    /// <summary>Spends office time day by day: each day met on the way, what it gave, and where the clock stood at its end.</summary>
    internal IEnumerable<(OfficeDay Day, TimeSpan Spent, DateTimeOffset End)> Spend(DateTimeOffset from, TimeSpan time)
    {
        foreach (var day in DaysFrom(DateOf(from)))
        {
            var (spent, end) = (TimeSpan.Zero, from);
            foreach (var (open, close) in Spans(day))
            {
                var begin = Later(open, from);
                if (close <= begin || spent == time) continue;

                end = close - begin < time - spent ? close : begin + (time - spent);
                spent += end - begin;
            }

            yield return (day, spent, end.ToUniversalTime());
            time -= spent;
            if (time == TimeSpan.Zero) yield break;
        }
    }

    internal DateTimeOffset CloseOf(OfficeDay day) => At(day.Date, day.Hours.Periods[^1].End);

    IEnumerable<OfficeDay> DaysFrom(DateOnly first)
    {
        var closed = 0;
        for (var date = first; closed <= LongestClosure; date = date.AddDays(1))
        {
            var day = DayOn(date);
            closed = day.IsWorking ? 0 : closed + 1;
            yield return day;
        }

        throw new CalendarClosedException(first);
    }

    IEnumerable<(DateTimeOffset Open, DateTimeOffset Close)> Spans(OfficeDay day) =>
        day.Hours.Periods.Select(openPeriod => (At(day.Date, openPeriod.Start), At(day.Date, openPeriod.End)));

    static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => (one > other ? one : other).ToUniversalTime();
}
