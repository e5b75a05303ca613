using static GangguanBot.Chat.Sending.OutboxState;

namespace GangguanBot.Chat.Sending;

/// <summary>Decides the next state of a row from the outcome of its call. Pure: time and table come from outside.</summary>
internal static class DeliveryPolicy
{
    private const int AnswerTries = 3;
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromMinutes(5);

    /// <returns>When the row goes again; <c>null</c> when it is settled.</returns>
    /// <param name="edits">The call changed a message that is there, so repeating it does no harm.</param>
    public static TimeSpan? Settle(OutboxRow row, Delivery delivery, bool edits, DateTimeOffset now)
    {
        switch (delivery)
        {
            case Delivery.Sent sent:
                if (sent.MessageId != 0) row.MessageId = sent.MessageId;
                return Sent(row, now);
            case Delivery.Unchanged:
                return Sent(row, now);
            case Delivery.Gone:
                return End(row, Superseded, "gone");
            case Delivery.TooOld:
                return End(row, Dead, "too old");
            case Delivery.Unreachable:
                return End(row, OutboxState.Unreachable, fault: null);
            case Delivery.Wait wait:
                row.State = Waiting;
                row.Fault = wait.Everyone ? null : OutboxRow.Throttled;
                return wait.For;
            case Delivery.Retry retry:
                return Again(row, retry.Reason);
            case Delivery.Unknown unknown:
                return Unknown(row, unknown.Reason, edits);
            case Delivery.Rejected rejected:
                return End(row, Dead, rejected.Reason);
            default:
                return End(row, Dead, delivery.GetType().Name);
        }
    }

    /// <summary>1, 2, 4 … seconds, at most five minutes.</summary>
    public static TimeSpan BackOff(int attempts) =>
        TimeSpan.FromSeconds(Math.Min(LongestBackOff.TotalSeconds, Math.Pow(2, Math.Max(0, attempts - 1))));

    /// <summary>
    /// There is no idempotency key. Two prompts do less harm than none, two notices more than one; edits, menus and answers can be repeated
    /// freely.
    /// </summary>
    private static TimeSpan? Unknown(OutboxRow row, string reason, bool edits)
    {
        var botCall = row.Unpack();
        var harmless = edits || botCall is BotCall.Edit or BotCall.StripButtons or BotCall.ChangeButtons or BotCall.AnswerPress
            or BotCall.SetMenu;
        if (!harmless && (row.Repeated || !(botCall is BotCall.Message { Rows.Count: > 0 } || row.Priority == Priority.Bulk)))
            return End(row, Uncertain, reason);
        row.Repeated = true;
        return Again(row, reason);
    }

    private static TimeSpan? Again(OutboxRow row, string reason)
    {
        row.Attempts++;
        if (row.Priority == Priority.Answer && row.Attempts >= AnswerTries) return End(row, Dead, reason);
        row.State = Waiting;
        row.Fault = reason;
        return BackOff(row.Attempts);
    }

    private static TimeSpan? Sent(OutboxRow row, DateTimeOffset now)
    {
        row.SentAt = now;
        return End(row, OutboxState.Sent, fault: null);
    }

    private static TimeSpan? End(OutboxRow row, OutboxState state, string? fault)
    {
        row.State = state;
        row.Fault = fault;
        return null;
    }
}
