namespace GangguanBot.Chat;

/// <summary>One row, ready to go.</summary>
/// <param name="Instead">What to post when the message to edit is gone.</param>
internal sealed record Errand(Queued Item, Parcel Parcel, int? MessageId, Parcel.Message? Instead = null);

/// <param name="WasGone">The message to edit was gone; <paramref name="Delivery"/> is about what was posted instead.</param>
internal sealed record Outcome(Queued Item, Delivery Delivery, bool WasGone = false);

/// <summary>Carries one errand out: the call, and the second one where Telegram no longer knows what the first was about.</summary>
internal sealed partial class Courier(ITransport transport, ILogger<Courier> log)
{
    public async Task<Outcome> RunAsync(Errand errand, CancellationToken ct)
    {
        var began = TimeProvider.System.GetTimestamp(); // the network lives in real time
        try
        {
            var (item, chat) = (errand.Item, errand.Item.ChatId);
            var delivery = await transport.DeliverAsync(chat, errand.Parcel, errand.MessageId, ct);
            return delivery switch
            {
                Delivery.Gone when errand.Instead is { } post => new(item, await transport.DeliverAsync(chat, post, messageId: null, ct), WasGone: true),
                Delivery.FileGone when errand.Parcel is Parcel.File { FileId: not null } file =>
                    new(item, await transport.DeliverAsync(chat, file with { FileId = null }, messageId: null, ct)),
                _ => new(item, delivery),
            };
        }
        catch (Exception fault)
        {
            TransportThrew(log, fault, errand.Item.Id);
            return new(errand.Item, new Delivery.Unknown(fault.GetType().Name));
        }
        finally
        {
            ChatMetrics.Calling.Record(TimeProvider.System.GetElapsedTime(began).TotalSeconds);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The call for outbox row {Row} broke off; its outcome is unknown")]
    private static partial void TransportThrew(ILogger log, Exception fault, long row);
}
