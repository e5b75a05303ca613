namespace GangguanBot.Tickets.History;

/// <summary>Where a ticket writes what was done with it besides its moves.</summary>
public interface IActLog
{
    /// <param name="by"><c>null</c>: the bot itself.</param>
    void Write(Ticket ticket, TicketAct act, Capacity? by, string? before = null, string? after = null);

    /// <summary>What went with a move, by whoever made it.</summary>
    void WriteWith(JournalEntry move, Ticket ticket, TicketAct act, string? before = null, string? after = null);
}
