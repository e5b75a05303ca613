using GangguanBot.Calendar;
using GangguanBot.Sop;

namespace GangguanBot.Tickets;

/// <summary>The instants at which a stay is spoken of. Pure; they may lie outside of office time, where they wait for the next opening.</summary>
public static class ChaseClock
{
    /// <summary>In rising order.</summary>
    public static IEnumerable<(Rung Rung, DateTimeOffset At)> LevelsLeft(Visit visit, WorkCalendar calendar)
    {
        if (visit.LeftAt is not null || visit.Chase is null || visit.DueAt is not { } due) yield break;
        foreach (var rung in Escalation.Parse(visit.Chase))
        {
            if (rung.Level <= visit.ChasedTo) continue;
            var at = rung.When switch { Escalation.Half => visit.HalfAt, Escalation.Limit => due, var later => After(due, Limit.Parse(later), calendar) };
            if (at is { } instant) yield return (rung, instant);
        }
    }

    public static DateTimeOffset? Next(Visit visit, WorkCalendar calendar)
    {
        foreach (var (_, at) in LevelsLeft(visit, calendar)) return at;
        return null;
    }

    /// <summary>A further day is the same hour on the next working day, whatever rule the limit itself follows.</summary>
    private static DateTimeOffset After(DateTimeOffset due, Limit time, WorkCalendar calendar)
    {
        if (!time.IsDays) return calendar.AddWorkingTime(due, time.OfficeTime);
        var day = calendar.DateOf(calendar.CloseAfter(calendar.DateOf(due), time.Amount).AddTicks(-1));
        return calendar.At(day, TimeZoneInfo.ConvertTime(due, calendar.Zone).TimeOfDay);
    }
}
