using GangguanBot.Sop;
using GangguanBot.Tickets.Timing;
using GangguanBot.Time;

namespace GangguanBot.Tickets;

/// <summary>Changes of the present stay without a move: opening, reminders, rescheduling, a lead.</summary>
public sealed partial class Ticket
{
    /// <summary>The holder has looked into it.</summary>
    public void Open(DateTimeOffset now)
    {
        if (Visit.OpenedAt is not null) return;
        Visit.Open(now);
        Touch();
    }

    /// <summary>From now on it goes along with another: nobody is reminded of it apart.</summary>
    public void GoAlong(Ticket lead)
    {
        LeadId = lead.Id;
        Visit.ChaseAt(null);
        Touch();
    }

    /// <summary>From now on it goes its own way again, with its own reminders.</summary>
    public void GoOwnWay(ITicketClock clock)
    {
        LeadId = null;
        Visit.ChaseAt(clock.NextChase(Visit));
        Touch();
    }

    /// <summary>
    /// A stay was looked at because something was due. Whoever acts on the ticket at the same moment wins: a step that was acted on is
    /// not chased.
    /// </summary>
    /// <param name="upTo">The level that has gone out; <c>null</c>: none was due any more.</param>
    public void Chased(StepRun run, EscalationLevel? upTo, ITicketClock clock)
    {
        if (upTo is { } level) run.ChasedUpTo(level);
        run.ChaseAt(clock.NextChase(run));
        Touch();
    }

    /// <summary>Another calendar is in force. A hold is due on its review date, which no calendar moves.</summary>
    /// <param name="deadline">Of the present stay, under that calendar.</param>
    /// <returns>Whether it is due at another instant now.</returns>
    public bool Reschedule(Deadline? deadline, WorkCalendar calendar)
    {
        var (run, due, chase) = (Visit, Visit.DueAt, Visit.NextChaseAt);
        if (Row.Kind != StepKind.Holding && deadline is not null && deadline.Due != due) run.Schedule(deadline);
        run.ChaseAt(LeadId is null ? ChaseClock.Next(run, calendar) : null); // the days after the limit move too
        if (run.DueAt != due || run.NextChaseAt != chase) Touch();
        return run.DueAt != due;
    }

    /// <summary>The agency was reminded of its signed letter: whoever sends the letter at the same moment wins.</summary>
    public void LetterReminded() => Touch();
}
