using static GangguanBot.Time.WhyKind;

namespace GangguanBot.Time;

/// <summary>
/// One calculation of one deadline. The lines are written by the walk that finds the instant, so the two cannot disagree.
/// </summary>
sealed class DeadlineCalculation(WorkCalendar calendar, IReadOnlyList<Pause> holds)
{
    readonly IReadOnlyList<Pause> holds = Pauses.Merge(holds);
    readonly List<ExplanationLine> why = [];

    public Deadline Of(DateTimeOffset received, Limit limit, DayRule rule)
    {
        var start = Start(received.ToUniversalTime());
        var due = limit.IsDays ? AfterDays(start, limit, rule) : AfterTime(start, limit.OfficeTime);
        var isElapsed = calendar.IsAlwaysOpen || (limit.IsDays && rule == DayRule.CalendarDay);
        due = Pauses.GiveBack(holds, start, due, (until, hold) => isElapsed ? Elapsed(until, hold) : Worked(until, hold));
        why.Add(new(WhyKind.Due, ("due", due)));
        return new(start, HalfTime(start, due), due, why);
    }

    DateTimeOffset Start(DateTimeOffset received)
    {
        var start = calendar.NextOpening(received);
        if (start == received)
        {
            why.Add(new(Received, ("received", received)));
            return start;
        }

        why.Add(new(ReceivedOutside, ("received", received), ("start", start)));
        for (var date = calendar.DateOf(received); date < calendar.DateOf(start); date = date.AddDays(1))
            if (calendar.DayOn(date) is { IsWorking: false } closed) why.Add(Skipped(closed));
        return start;
    }

    DateTimeOffset AfterDays(DateTimeOffset start, Limit limit, DayRule rule) => rule switch
    {
        DayRule.CalendarDay => AfterCalendarDays(start, limit.Amount),
        DayRule.WorkingHours => AfterTime(start, limit.OfficeTime),
        _ when calendar.IsAlwaysOpen => AfterTime(start, TimeSpan.FromDays(limit.Amount)),
        _ => AfterWorkingDays(start, limit.Amount),
    };

    DateTimeOffset AfterCalendarDays(DateTimeOffset start, int days)
    {
        why.Add(new(CalendarDays, ("count", days)));
        var local = TimeZoneInfo.ConvertTime(start, calendar.Zone);
        return calendar.At(calendar.DateOf(start).AddDays(days), local.TimeOfDay);
    }

    DateTimeOffset AfterWorkingDays(DateTimeOffset start, int days)
    {
        why.Add(new(WorkingDays, ("count", days)));
        var (due, number) = (start, 0);
        foreach (var day in calendar.DaysAfter(calendar.DateOf(start), days))
        {
            Tell(day, () => new(CountedDay, ("date", day.Date), ("number", ++number), ("hours", day.Hours.ToString())));
            if (day.IsWorking) due = calendar.CloseOf(day);
        }

        return due;
    }

    DateTimeOffset AfterTime(DateTimeOffset start, TimeSpan time)
    {
        why.Add(new(calendar.IsAlwaysOpen ? AroundTheClock : OfficeTime, ("time", time)));
        return calendar.IsAlwaysOpen ? start + time : Spend(start, time);
    }

    DateTimeOffset Spend(DateTimeOffset from, TimeSpan time)
    {
        var end = from;
        if (time == TimeSpan.Zero) return end;
        foreach (var (day, spent, at) in calendar.Spend(from, time))
        {
            end = at;
            if (day.IsWorking && spent == TimeSpan.Zero) continue;
            Tell(day, () => new(CountedTime, ("date", day.Date), ("time", spent), ("hours", day.Hours.ToString())));
        }

        return end;
    }

    DateTimeOffset Elapsed(DateTimeOffset due, Pause hold)
    {
        why.Add(new(Hold, ("from", hold.From), ("to", hold.To), ("time", hold.To - hold.From)));
        return due + (hold.To - hold.From);
    }

    DateTimeOffset Worked(DateTimeOffset due, Pause hold)
    {
        var time = calendar.WorkingTimeBetween(hold.From, hold.To);
        why.Add(new(Hold, ("from", hold.From), ("to", hold.To), ("time", time)));
        return Spend(due, time);
    }

    DateTimeOffset HalfTime(DateTimeOffset start, DateTimeOffset due)
    {
        var onHold = Pauses.Within(holds, start, due)
            .Aggregate(TimeSpan.Zero, (sum, hold) => sum + calendar.WorkingTimeBetween(hold.From, hold.To));
        var half = calendar.AddWorkingTime(start, (calendar.WorkingTimeBetween(start, due) - onHold) / 2);
        return Pauses.GiveBack(holds, start, half, (until, hold) =>
            calendar.AddWorkingTime(until, calendar.WorkingTimeBetween(hold.From, hold.To)));
    }

    void Tell(OfficeDay day, Func<ExplanationLine> counted)
    {
        if (!day.IsWorking)
        {
            why.Add(Skipped(day));
            return;
        }

        if (day.Kind == DayKind.Ramadan) why.Add(new(RamadanHours, ("date", day.Date)));
        if (day.Kind is DayKind.OtherHours or DayKind.SpecialDay) why.Add(new(SpecialHours, ("date", day.Date), ("name", day.Name)));
        why.Add(counted());
    }

    static ExplanationLine Skipped(OfficeDay day) => day.Kind switch
    {
        DayKind.NationalHoliday => new(SkippedHoliday, ("date", day.Date), ("name", day.Name)),
        DayKind.CollectiveLeave => new(SkippedLeave, ("date", day.Date), ("name", day.Name)),
        DayKind.SpecialDay => new(SkippedSpecial, ("date", day.Date), ("name", day.Name)),
        _ => new(SkippedWeekend, ("date", day.Date)),
    };
}
