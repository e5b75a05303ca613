namespace GangguanBot.Chat.Sending;

/// <summary>One row, ready to go.</summary>
/// <param name="Instead">The message to post when the one to edit is gone.</param>
internal sealed record PlannedCall(Queued Item, BotCall Parcel, int? MessageId, BotCall.Message? Instead = null);

/// <param name="WasGone">The message to edit was gone; <paramref name="Delivery"/> is about what was posted instead.</param>
internal sealed record CallOutcome(Queued Item, Delivery Delivery, bool WasGone = false);

/// <summary>Makes one planned call, and a second one where Telegram no longer knows what the first was about.</summary>
internal sealed partial class CallExecutor(ITransport transport, ChatMetrics metrics, ILogger<CallExecutor> log)
{
    public async Task<CallOutcome> RunAsync(PlannedCall planned, CancellationToken ct)
    {
        var began = TimeProvider.System.GetTimestamp(); // the network lives in real time
        try
        {
            var (item, chat) = (planned.Item, planned.Item.ChatId);
            var delivery = await transport.DeliverAsync(chat, planned.Parcel, planned.MessageId, ct);
            return delivery switch
            {
                Delivery.Gone when planned.Instead is { } post =>
                    new(item, await transport.DeliverAsync(chat, post, messageId: null, ct), WasGone: true),
                Delivery.FileGone when planned.Parcel is BotCall.File { FileId: not null } file =>
                    new(item, await transport.DeliverAsync(chat, file with { FileId = null }, messageId: null, ct)),
                _ => new(item, delivery),
            };
        }
        catch (Exception fault)
        {
            TransportThrew(log, fault, planned.Item.Id);
            return new(planned.Item, new Delivery.Unknown(fault.GetType().Name));
        }
        finally
        {
            metrics.Called(TimeProvider.System.GetElapsedTime(began));
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The call for outbox row {Row} broke off; its outcome is unknown")]
    private static partial void TransportThrew(ILogger log, Exception fault, long row);
}
