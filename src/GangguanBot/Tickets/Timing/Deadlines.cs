using GangguanBot.Office.LiveSettings;
using GangguanBot.Sop;
using GangguanBot.Time;

namespace GangguanBot.Tickets.Timing;

/// <summary>Limits of the SOP table, or the office's own, and how a limit in days is counted.</summary>
/// <param name="Limits"><c>Sop:Limits:&lt;Step&gt;</c>.</param>
public sealed record DeadlineSettings(IReadOnlyDictionary<Step, Limit> Limits, DayRule DayRule);

/// <summary>The limits laid on the calendar that is in force.</summary>
/// <param name="running">Settings that admins have changed since.</param>
public sealed class Deadlines(
    LiveCalendar live, DeadlineSettings settings, TimeProvider clock, RunningSettings? running = null) : ITicketClock
{
    /// <summary>Working days in which the reporter may say "belum normal" (product: 5).</summary>
    public const int DaysToReopen = 5;

    /// <summary>Working days after which a closed ticket counts as unconfirmed (product: 10).</summary>
    public const int DaysToConfirm = 10;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The limit of a step that is entered now; <c>null</c> when it has none.</summary>
    public Limit? LimitOf(StepRow row) =>
        Limit.TryParse(running?[RunningSettings.Limits + row.Step], out var changed) ? changed
        : settings.Limits.TryGetValue(row.Step, out var own) ? own : row.Limit is { } words ? Limit.Parse(words) : null;

    /// <summary>When a stay is due, and why, line by line; <c>null</c> when its step has no limit.</summary>
    public Deadline? Of(Ticket ticket, StepRun run) => Of(ticket, run, live.Now);

    /// <summary>The same under another calendar, before it is in force.</summary>
    public Deadline? Of(Ticket ticket, StepRun run, WorkCalendar under)
    {
        if (run.Limit is null) return null;
        var (from, holds) = Clock(ticket, run);
        return Deadline.For(from, Limit.Parse(run.Limit), under, settings.DayRule, holds);
    }

    /// <summary>The levels of a stay that have not gone out yet, with their instants.</summary>
    public IEnumerable<(EscalationTarget Rung, DateTimeOffset At)> LevelsLeft(StepRun run) => ChaseClock.LevelsLeft(run, live.Now);

    public DateTimeOffset? NextChase(StepRun run) => ChaseClock.Next(run, live.Now);

    public DateTimeOffset ReopenUntil(Ticket ticket) => WorkingDaysAfter(ticket.ClosedAt!.Value, DaysToReopen);

    public DateTimeOffset ConfirmUntil(DateTimeOffset closedAt) => WorkingDaysAfter(closedAt, DaysToConfirm);

    /// <summary>Nothing is said unasked outside of it.</summary>
    public bool IsOfficeTime => live.Now.IsOpen(clock.GetUtcNow());

    public DateTimeOffset WorkingDaysAfter(DateTimeOffset instant, int days) => Deadline.For(instant, Limit.Days(days), live.Now).Due;

    /// <summary>When half of the office time between two instants has passed.</summary>
    public DateTimeOffset HalfWay(DateTimeOffset from, DateTimeOffset to) =>
        live.Now.AddWorkingTime(from, live.Now.WorkingTimeBetween(from, to) / 2);

    /// <summary>The office's civil date of an instant.</summary>
    public DateOnly DayOf(DateTimeOffset at) => live.Now.DateOf(at);

    /// <summary>The office's civil date.</summary>
    public DateOnly Today => live.Now.DateOf(clock.GetUtcNow());

    /// <summary>The n-th working day from now.</summary>
    public DateOnly WorkingDay(int n) => live.Now.DateOf(WorkingDaysAfter(clock.GetUtcNow(), n).AddTicks(-1));

    /// <summary>The office's midnight at which a day begins.</summary>
    public DateTimeOffset StartOf(DateOnly day) => live.Now.At(day, TimeSpan.Zero);

    /// <summary>The first office minute on or after a day.</summary>
    public DateTimeOffset OpeningOn(DateOnly day) => live.Now.NextOpening(live.Now.At(day, TimeSpan.Zero));

    /// <summary>
    /// Working days that a wait from one instant to another took: those after its first day, up to its last; at least one.
    /// </summary>
    public int WorkingDays(DateTimeOffset from, DateTimeOffset to)
    {
        var (days, last) = (0, live.Now.DateOf(to));
        for (var day = live.Now.DateOf(from).AddDays(1); day <= last; day = day.AddDays(1))
            if (live.Now.IsWorkingDay(day)) days++;
        return Math.Max(1, days);
    }

    /// <summary>Office time between two instants.</summary>
    public TimeSpan Worked(DateTimeOffset from, DateTimeOffset to) => to > from ? live.Now.WorkingTimeBetween(from, to) : TimeSpan.Zero;

    /// <summary>A step that goes on after a hold keeps the clock it had; every other entry starts it again.</summary>
    private static (DateTimeOffset From, List<Pause> Holds) Clock(Ticket ticket, StepRun run)
    {
        var holds = new List<Pause>();
        bool Is(StepRun stay, StepKind kind) => ticket.Table[stay.Step].Kind == kind;
        var first = run;
        foreach (var before in ticket.Visits.Where(v => v.Seq < run.Seq).OrderByDescending(v => v.Seq))
        {
            if (Is(before, StepKind.Holding) && Is(first, StepKind.Diagnosis)) holds.Add(new Pause(before.EnteredAt, first.EnteredAt));
            else if (!Is(before, StepKind.Diagnosis) || holds.Count == 0) break;
            first = before;
        }

        return holds.Count == 0 ? (run.EnteredAt, holds) : (first.EnteredAt, holds);
    }
}
