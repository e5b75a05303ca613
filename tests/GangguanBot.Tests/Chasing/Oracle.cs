using GangguanBot.Sop;
using GangguanBot.Tickets;
using GangguanBot.Time;

namespace GangguanBot.Tests.Chasing;

/// <summary>The instants of a ladder, counted by hand: day by day and minute by minute, from the limit that the stay has.</summary>
public sealed class Oracle
{
    private static readonly Dictionary<Step, (int Days, int Minutes)> Apart = new()
    {
        [Step.KadisDisposition] = (1, 0), [Step.KabidDisposition] = (1, 0), [Step.KasiDisposition] = (1, 0), [Step.SiteCheck] = (1, 0),
        [Step.Diagnosis] = (1, 0),
        [Step.TechnicianReport] = (0, 30), [Step.KasiReport] = (0, 30), [Step.KabidReport] = (0, 30),
    };

    private readonly Dictionary<(int, DateTimeOffset?), List<(EscalationLevel, DateTimeOffset)>> _known = [];

    public List<(EscalationLevel Level, DateTimeOffset At)> Of(StepRun run, WorkCalendar calendar)
    {
        if (_known.TryGetValue((run.Id, run.DueAt), out var known)) return known;
        var (levels, due) = (new List<(EscalationLevel, DateTimeOffset)>(), run.DueAt!.Value);
        if (run.Step != Step.OnHold) levels.Add((EscalationLevel.HalfTime, run.HalfAt!.Value));
        levels.Add((EscalationLevel.Limit, due));
        if (run.Step == Step.OnHold) levels.Add((EscalationLevel.Third, Days(due, 1, calendar)));
        else if (Apart.TryGetValue(run.Step, out var apart))
            levels.AddRange(Enumerable.Range(1, 3)
                .Select(n => (EscalationLevel.Limit + n, apart.Days > 0
                ? Days(due, n * apart.Days, calendar) : Minutes(due, n * apart.Minutes, calendar))));
        return _known[(run.Id, run.DueAt)] = levels;
    }

    /// <summary>The calendar is another one.</summary>
    public void Forget() => _known.Clear();

    private static DateTimeOffset Days(DateTimeOffset due, int days, WorkCalendar calendar)
    {
        var local = due.ToOffset(TimeSpan.FromHours(7));
        while (days > 0)
        {
            local = local.AddDays(1);
            if (calendar.IsWorkingDay(DateOnly.FromDateTime(local.DateTime))) days--;
        }

        return local;
    }

    private static DateTimeOffset Minutes(DateTimeOffset due, int minutes, WorkCalendar calendar)
    {
        var at = due;
        for (; minutes > 0; minutes--, at = at.AddMinutes(1))
            if (!calendar.IsOpen(at)) at = calendar.NextOpening(at);
        return at;
    }
}
