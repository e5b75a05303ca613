using GangguanBot.Storage;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.Cards;

namespace GangguanBot.Tickets.History;

/// <summary>The part of a confidential ticket that somebody was shown; kept as <see cref="ActEntry.After"/>.</summary>
public static class ShownOfConfidential
{
    public const string Card = "card", History = "history", Attachments = "attachments", Page = "page", Papers = "papers";
}

/// <summary>Writes what was done with a ticket besides its moves; saved with what was done, in the same transaction.</summary>
public sealed class TicketActs(BotDb db, TimeProvider clock) : IActLog
{
    /// <param name="by"><c>null</c>: the bot itself.</param>
    public void Write(Ticket ticket, TicketAct act, Capacity? by, string? before = null, string? after = null) =>
        Write(ticket.Id, act, by, before, after);

    /// <inheritdoc cref="Write(Ticket, TicketAct, Capacity?, string?, string?)"/>
    public void Write(int ticketId, TicketAct act, Capacity? by, string? before = null, string? after = null) => db.Add(new ActEntry
    {
        TicketId = ticketId, At = clock.GetUtcNow(), Act = act, PersonId = by?.Person.Id, PersonName = by?.Person.Name
            ?? "", Role = by?.Role,
        PostTitle = by?.Seat?.Post.Title, Mode = by?.Seat?.Mode, Before = before, After = after,
    });

    /// <summary>Writes an act that belongs to a move, with the move's actor.</summary>
    public void WriteWith(JournalEntry move, Ticket ticket, TicketAct act, string? before = null, string? after = null) =>
        db.Add(new ActEntry
        {
            TicketId = ticket.Id, At = clock.GetUtcNow(), Act = act, PersonId = move.PersonId, PersonName = move.PersonName,
            Role = move.Role,
            PostTitle = move.PostTitle, Mode = move.Mode, Before = before, After = after,
        });

    /// <summary>Writes down that a person opens a ticket that is Terbatas or Rahasia. For other tickets it writes nothing.</summary>
    /// <param name="what">One of <see cref="ShownOfConfidential"/>.</param>
    public void Seen(TicketView view, string what)
    {
        if (view.Ticket.Secrecy != Secrecy.Normal) Write(view.Ticket, TicketAct.ConfidentialSeen, view.Viewer, after: what);
    }
}
