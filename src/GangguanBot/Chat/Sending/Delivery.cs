namespace GangguanBot.Chat.Sending;

/// <summary>The outcome of one call to Telegram.</summary>
public abstract record Delivery
{
    private Delivery() { }

    /// <summary>It is there. <paramref name="MessageId"/> is 0 for calls that make no message.</summary>
    public sealed record Sent(int MessageId = 0) : Delivery;

    /// <summary><c>message is not modified</c>: a success.</summary>
    public sealed record Unchanged : Delivery;

    /// <summary>The message to edit is not there or cannot be edited: post it again.</summary>
    public sealed record Gone : Delivery;

    /// <summary><c>query is too old</c>: nobody waits for the answer any more.</summary>
    public sealed record TooOld : Delivery;

    /// <summary>403: blocked, deactivated, or never started.</summary>
    public sealed record Unreachable : Delivery;

    /// <summary>
    /// 429. Telegram does not say whether it means the chat or all of them; <paramref name="Everyone"/> is the transport's best knowledge.
    /// </summary>
    public sealed record Wait(TimeSpan For, bool Everyone = false) : Delivery;

    /// <summary>Not delivered, or harmless to repeat: 5xx, connection refused.</summary>
    public sealed record Retry(string Reason) : Delivery;

    /// <summary>The bytes left and no answer came: timeout, connection reset. Telegram knows no idempotency key.</summary>
    public sealed record Unknown(string Reason) : Delivery;

    /// <summary>Too long, too many buttons, or markup that cannot be parsed: a shorter message may pass.</summary>
    public sealed record TooLarge(string Reason) : Delivery;

    /// <summary>Other 400s: our fault; logged and never repeated.</summary>
    public sealed record Rejected(string Reason) : Delivery;

    /// <summary>Telegram no longer knows the file id: send it from disk.</summary>
    public sealed record FileGone : Delivery;
}
