namespace GangguanBot.Tickets.Diagnosis.Measurements;

/// <summary>Looks from the server, as far as tickets and their diagnosis need them. <c>Probing</c> implements it.</summary>
public interface ISiteProbe
{
    /// <summary>Kind of the dialogue in which a technician explains a "normal" that the server does not see.</summary>
    const string Explanation = "contradiction";

    /// <summary>
    /// Looks at the registered address of the ticket's site, for a few seconds at most, and keeps what it saw; nothing is saved yet.
    /// </summary>
    /// <returns><c>null</c> when the office has switched probing off.</returns>
    Task<ProbeRecord?> LookAsync(Ticket ticket, ProbeReason reason, CancellationToken ct = default);
}
