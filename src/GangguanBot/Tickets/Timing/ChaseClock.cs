using GangguanBot.Sop;
using GangguanBot.Time;

namespace GangguanBot.Tickets.Timing;

/// <summary>
/// The instants at which a stay is spoken of. Pure; they may lie outside of office time, where they wait for the next opening.
/// </summary>
public static class ChaseClock
{
    /// <summary>In rising order.</summary>
    public static IEnumerable<(EscalationTarget Rung, DateTimeOffset At)> LevelsLeft(StepRun run, WorkCalendar calendar)
    {
        if (run.LeftAt is not null || run.Chase is null || run.DueAt is not { } due) yield break;
        foreach (var target in Escalation.Parse(run.Chase))
        {
            if (target.Level <= run.ChasedTo) continue;
            var at = target.When switch
            {
                Escalation.Half => run.HalfAt,
                Escalation.Limit => due,
                var later =>
                After(due, Limit.Parse(later), calendar)
            };
            if (at is { } instant) yield return (target, instant);
        }
    }

    public static DateTimeOffset? Next(StepRun run, WorkCalendar calendar)
    {
        foreach (var (_, at) in LevelsLeft(run, calendar)) return at;
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
