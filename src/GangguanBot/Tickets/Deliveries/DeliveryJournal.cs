using GangguanBot.Chat;
using GangguanBot.Storage;

namespace GangguanBot.Tickets.Deliveries;

/// <summary>Writes down what reached whom, as the sender settles it.</summary>
public sealed class DeliveryJournal(TimeProvider clock) : ISettled
{
    public void Write(BotDb db, IReadOnlyList<Settled> settled)
    {
        var now = clock.GetUtcNow();
        foreach (var one in settled)
        {
            if (DeliveryMark.Parse(one.Mark) is not { } mark) continue;
            db.AddRange(mark.TicketIds.Select(ticket => new TicketDelivery
            {
                TicketId = ticket, PersonId = mark.PersonId, At = now, Kind = mark.Kind, FileName = mark.FileName, Outcome = one.State, SentAt = one.SentAt, MessageId = one.MessageId,
            }));
        }
    }
}
