namespace GangguanBot.Tickets.Field;

/// <summary>What tickets and their diagnosis ask of the server's own eyes. Implemented by <c>Probing</c>.</summary>
public interface ISiteProbe
{
    /// <summary>Looks at the ticket's site now, for a few seconds at most, and keeps what it saw; nothing is saved yet.</summary>
    Task<ProbeRecord> LookAsync(Ticket ticket, ProbeReason reason, CancellationToken ct);
}
