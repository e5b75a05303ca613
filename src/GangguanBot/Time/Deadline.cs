namespace GangguanBot.Time;

/// <summary>A stretch during which a step's clock stood still, such as a Hold of SOP step 6.</summary>
public readonly record struct Pause(DateTimeOffset From, DateTimeOffset To);

/// <summary>When a step is due, and why. All instants are in UTC.</summary>
/// <param name="Start">The start of the clock: receipt, or the next opening after it.</param>
/// <param name="HalfTime">Half of the office time between start and due has passed, time on hold left out; the holder is reminded.</param>
/// <param name="Due">For working days a close of office; for office time an instant within it or at its end; for calendar days any
/// instant.</param>
/// <param name="Why">The calculation, line by line; the last line is the result.</param>
public sealed record Deadline(DateTimeOffset Start, DateTimeOffset HalfTime, DateTimeOffset Due, IReadOnlyList<ExplanationLine> Why)
{
    /// <summary>
    /// The deadline of what was received at an instant. Receipt outside office hours counts from the next opening, whatever the rule.
    /// </summary>
    /// <param name="holds">In any order. The office time on hold is added at the end (for calendar days: the elapsed time). What begins at
    /// or after the
    /// deadline as it then stands changes nothing.</param>
    /// <exception cref="CalendarClosedException">The calendar has no working day within a year.</exception>
    public static Deadline For(
        DateTimeOffset received, Limit limit, WorkCalendar calendar, DayRule rule = DayRule.WorkingDay,
            IReadOnlyList<Pause>? holds = null) => new DeadlineCalculation(calendar, holds ?? []).Of(received, limit, rule);
}
