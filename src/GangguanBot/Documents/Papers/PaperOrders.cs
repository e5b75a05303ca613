using GangguanBot.Office;
using GangguanBot.Storage;
using GangguanBot.Storage.Background;
using GangguanBot.Tickets;

namespace GangguanBot.Documents.Papers;

/// <summary>Orders papers, in the transaction of what they are ordered for.</summary>
public sealed class PaperOrders(BotDb db, TimeProvider clock, IBackground background)
{
    public void Add(PaperKind kind, Ticket ticket, Person person) => Add(kind, ticket.Number, ticket.Id, person.Id);

    public void Add(PaperKind kind, string subject, int? ticketId, int personId)
    {
        var order = new PaperOrder { Kind = kind, Subject = subject, TicketId = ticketId, PersonId = personId, At = clock.GetUtcNow() };
        db.Add(order);
        db.AfterCommit(() => background.Begin<PaperWorker>(order.Id));
    }
}
