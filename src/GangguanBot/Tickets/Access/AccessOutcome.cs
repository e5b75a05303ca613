using GangguanBot.Sop;
using GangguanBot.Tickets.Cards;

namespace GangguanBot.Tickets.Access;

/// <summary>Whether a press or an answer opens its ticket.</summary>
public abstract record AccessOutcome
{
    private AccessOutcome() { }

    /// <summary>The ticket as the person sees it.</summary>
    public sealed record Granted(TicketView View) : AccessOutcome;

    /// <summary>The person has been told why not.</summary>
    public sealed record Refused(Refusal Why) : AccessOutcome;
}
