using GangguanBot.Sop;
using GangguanBot.Time;

namespace GangguanBot.Tickets.Timing;

/// <summary>The instants and limits of a ticket's stays: handed to the ticket, which asks no service.</summary>
public interface ITicketClock
{
    DateTimeOffset Now { get; }

    /// <summary>The limit of a step that is entered now; <c>null</c> when it has none.</summary>
    Limit? LimitOf(StepRow row);

    /// <summary>When a stay is due, and why; <c>null</c> when its step has no limit.</summary>
    Deadline? Of(Ticket ticket, StepRun run);

    /// <summary>When somebody is reminded of a stay next; <c>null</c>: nobody is.</summary>
    DateTimeOffset? NextChase(StepRun run);

    /// <summary>Office time between two instants.</summary>
    TimeSpan Worked(DateTimeOffset from, DateTimeOffset to);
}
