using GangguanBot.Storage;

namespace GangguanBot.Chat.Sending;

/// <summary>The outcome of a message that a feature has marked. An edit of an existing message is told only when it was refused.</summary>
/// <param name="State">
/// <see cref="OutboxState.Sent"/>, <see cref="OutboxState.Uncertain"/>, <see cref="OutboxState.Dead"/> or
/// <see cref="OutboxState.Unreachable"/>.
/// </param>
/// <param name="MessageId">Telegram's; <c>null</c>: it did not arrive, or nobody knows.</param>
public sealed record SettledMessage(string Mark, OutboxState State, int? MessageId, DateTimeOffset? SentAt);

/// <summary>
/// Hears of marked messages in the very transaction that settles their rows: exactly once for each. It is in the sender's way, so it only
/// adds rows.
/// </summary>
public interface IDeliveryListener
{
    void Write(BotDb db, IReadOnlyList<SettledMessage> settled);
}
