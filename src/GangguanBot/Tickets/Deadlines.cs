using GangguanBot.Calendar;
using GangguanBot.Sop;
using GangguanBot.Staff;

namespace GangguanBot.Tickets;

/// <summary>Limits of the SOP table, or the office's own, laid on the calendar.</summary>
/// <param name="Limits"><c>Sop:Limits:&lt;Step&gt;</c>.</param>
public sealed record DeadlineSettings(IReadOnlyDictionary<Step, Limit> Limits, DayRule DayRule);

/// <param name="running">What admins have changed since.</param>
public sealed class Deadlines(WorkCalendar calendar, DeadlineSettings settings, TimeProvider clock, RunningSettings? running = null)
{
    /// <summary>Working days in which the reporter may say "belum normal" (product: 5).</summary>
    public const int DaysToReopen = 5;

    /// <summary>Working days after which a closed ticket counts as unconfirmed (product: 10).</summary>
    public const int DaysToConfirm = 10;

    /// <summary>The limit of a step that is entered now; <c>null</c> when it has none.</summary>
    public Limit? LimitOf(StepRow row) =>
        Limit.TryParse(running?[RunningSettings.Limits + row.Step], out var changed) ? changed
        : settings.Limits.TryGetValue(row.Step, out var own) ? own : row.Limit is { } words ? Limit.Parse(words) : null;

    /// <summary>When a stay is due, and why, line by line; <c>null</c> when its step has no limit.</summary>
    public Deadline? Of(Ticket ticket, Visit visit)
    {
        if (visit.Limit is null) return null;
        var (from, holds) = Clock(ticket, visit);
        return Deadline.For(from, Limit.Parse(visit.Limit), calendar, settings.DayRule, holds);
    }

    public DateTimeOffset ReopenUntil(Ticket ticket) => WorkingDaysAfter(ticket.ClosedAt!.Value, DaysToReopen);

    public DateTimeOffset ConfirmUntil(DateTimeOffset closedAt) => WorkingDaysAfter(closedAt, DaysToConfirm);

    /// <summary>Nothing is said unasked outside of it.</summary>
    public bool IsOfficeTime => calendar.IsOpen(clock.GetUtcNow());

    public DateTimeOffset WorkingDaysAfter(DateTimeOffset instant, int days) => Deadline.For(instant, Limit.Days(days), calendar).Due;

    /// <summary>The office's civil date.</summary>
    public DateOnly Today => calendar.DateOf(clock.GetUtcNow());

    /// <summary>The n-th working day from now.</summary>
    public DateOnly WorkingDay(int n) => calendar.DateOf(WorkingDaysAfter(clock.GetUtcNow(), n).AddTicks(-1));

    /// <summary>The first office minute on or after a day.</summary>
    public DateTimeOffset OpeningOn(DateOnly day) => calendar.NextOpening(calendar.At(day, TimeSpan.Zero));

    /// <summary>Office time between two instants.</summary>
    public TimeSpan Worked(DateTimeOffset from, DateTimeOffset to) => to > from ? calendar.WorkingTimeBetween(from, to) : TimeSpan.Zero;

    /// <summary>A step that goes on after a hold keeps the clock it had; every other entry starts it anew.</summary>
    private static (DateTimeOffset From, List<Pause> Holds) Clock(Ticket ticket, Visit visit)
    {
        var holds = new List<Pause>();
        var first = visit;
        foreach (var before in ticket.Visits.Where(v => v.Seq < visit.Seq).OrderByDescending(v => v.Seq))
        {
            if (before.Step == Step.OnHold && first.Step == Step.Diagnosis) holds.Add(new Pause(before.EnteredAt, first.EnteredAt));
            else if (before.Step != Step.Diagnosis || holds.Count == 0) break;
            first = before;
        }

        return holds.Count == 0 ? (visit.EnteredAt, holds) : (first.EnteredAt, holds);
    }
}
