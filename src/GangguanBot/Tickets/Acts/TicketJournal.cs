using GangguanBot.Storage;

namespace GangguanBot.Tickets.Acts;

/// <summary>Writes what was done with a ticket besides its moves; saved with what was done, in the same transaction.</summary>
public sealed class TicketJournal(BotDb db, TimeProvider clock)
{
    /// <param name="by"><c>null</c>: the bot itself.</param>
    public void Write(Ticket ticket, TicketAct act, Capacity? by, string? before = null, string? after = null) => db.Add(new ActEntry
    {
        TicketId = ticket.Id, At = clock.GetUtcNow(), Act = act, PersonId = by?.Person.Id, PersonName = by?.Person.Name ?? "", Role = by?.Role,
        PostTitle = by?.Seat?.Post.Title, Mode = by?.Seat?.Mode, Before = before, After = after,
    });
}
