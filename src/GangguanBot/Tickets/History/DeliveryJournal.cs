using GangguanBot.Chat.Sending;
using GangguanBot.Storage;

namespace GangguanBot.Tickets.History;

/// <summary>Writes down what reached whom, as the sender settles it.</summary>
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
        }
    }
}
