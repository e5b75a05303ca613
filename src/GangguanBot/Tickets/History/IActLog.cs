using GangguanBot.Tickets.Access;

namespace GangguanBot.Tickets.History;

/// <summary>Writes acts on a ticket besides its moves into the journal.</summary>
public interface IActLog
{
    /// <param name="by"><c>null</c>: the bot itself.</param>
    void Write(Ticket ticket, TicketAct act, Capacity? by, string? before = null, string? after = null);

    /// <summary>Writes an act that belongs to a move, with the move's actor.</summary>
    void WriteWith(JournalEntry move, Ticket ticket, TicketAct act, string? before = null, string? after = null);
}
