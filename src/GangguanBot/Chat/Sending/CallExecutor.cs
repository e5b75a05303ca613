namespace GangguanBot.Chat.Sending;

/// <summary>One row, ready to go.</summary>
/// <param name="Instead">The message to post when the one to edit is gone.</param>
/// <param name="Page">The page of its buttons that is looked at.</param>
internal sealed record PlannedCall(
    Queued Item, BotCall Parcel, int? MessageId, BotCall.Message? Instead = null, KeyboardPage? Page = null);

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
            var item = planned.Item;
            var delivery = await DeliverAsync(item, planned.Parcel, planned.MessageId, planned.Page, ct);
            return delivery switch
            {
                Delivery.Gone when planned.Instead is { } post =>
                    new(item, await DeliverAsync(item, post, messageId: null, page: null, ct), WasGone: true),
                Delivery.FileGone when planned.Parcel is BotCall.File { FileId: not null } file =>
                    new(item, await DeliverAsync(item, file with { FileId = null }, messageId: null, page: null, ct)),
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

    /// <summary>Long lists of buttons in pages; and what Telegram refuses for its size or markup once more, short and plain.</summary>
    private async Task<Delivery> DeliverAsync(Queued item, BotCall call, int? messageId, KeyboardPage? page, CancellationToken ct)
    {
        var paged = call switch
        {
            BotCall.Message m => m with { Rows = KeyboardPages.Of(m.Rows, item.Id, page) },
            BotCall.Edit e => e with { Rows = KeyboardPages.Of(e.Rows, item.Id, page) },
            _ => call,
        };
        var delivery = await transport.DeliverAsync(item.ChatId, paged, messageId, ct);
        if (delivery is not Delivery.TooLarge(var reason)) return delivery;
        ShortAfterAll(log, item.Id, reason);
        var again = ShortOf(paged) is { } shorter ? await transport.DeliverAsync(item.ChatId, shorter, messageId, ct) : delivery;
        return again is Delivery.TooLarge ? new Delivery.Rejected(reason) : again;
    }

    /// <summary>The same message in few words without markup, with the same buttons.</summary>
    private static BotCall? ShortOf(BotCall call) => call switch
    {
        BotCall.Message m => m with { Html = MessageLimits.Short(m.Html) },
        BotCall.Edit e => e with { Html = MessageLimits.Short(e.Html) },
        BotCall.File f => f with { CaptionHtml = "" },
        _ => null,
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "Telegram refused outbox row {Row} for its size or markup ({Reason}); it goes again, short")]
    private static partial void ShortAfterAll(ILogger log, long row, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The call for outbox row {Row} broke off; its outcome is unknown")]
    private static partial void TransportThrew(ILogger log, Exception fault, long row);
}
