namespace GangguanBot.Chat.Sending;

/// <summary>
/// The seam towards Telegram, outwards: one call, made once, and what came of it. Retries, limits and order belong to the sender.
/// </summary>
public interface ITransport
{
    /// <param name="messageId">The message that <see cref="BotCall.Edit"/> and <see cref="BotCall.StripButtons"/> are about; else
    /// <c>null</c>.</param>
    /// <returns>Never throws for what the network or Telegram did: that is a <see cref="Delivery"/>.</returns>
    Task<Delivery> DeliverAsync(long chatId, BotCall botCall, int? messageId, CancellationToken ct);
}
