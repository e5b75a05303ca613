using GangguanBot.Chat.Sending;
using GangguanBot.Storage;

namespace GangguanBot.Tickets.History;

/// <summary>Writes down what reached whom, as the sender settles it, and leaves what was refused to <see cref="RefusedNews"/>.</summary>
public sealed class DeliveryJournal(TimeProvider clock) : IDeliveryListener
{
    public void Write(BotDb db, IReadOnlyList<SettledMessage> settled)
    {
        var now = clock.GetUtcNow();
        foreach (var one in settled)
        {
            if (DeliveryMark.Parse(one.Mark) is not { } mark) continue;
            db.AddRange(mark.TicketIds.Select(ticket => new TicketDelivery
            {
                TicketId = ticket, PersonId = mark.PersonId, At = now, Kind = mark.Kind, FileName = mark.FileName, Outcome = one.State,
                SentAt = one.SentAt, MessageId = one.MessageId,
            }));
            if (one.State == OutboxState.Dead)
                db.AddRange(mark.TicketIds.Select(ticket =>
                    new RefusedMessage { TicketId = ticket, PersonId = mark.PersonId, Kind = mark.Kind }));
        }
    }
}
