namespace GangguanBot.Chat.Sending;

/// <summary>
/// How fast Telegram lets a bot speak (settings <c>Telegram:MessagesPerSecond</c>, <c>Telegram:ChatMessagesPerSecond</c>).
/// </summary>
public sealed record TelegramLimits
{
    /// <summary>Over all chats.</summary>
    public double MessagesPerSecond { get; init; } = 30;

    /// <summary>In one chat; short bursts pass.</summary>
    public double ChatMessagesPerSecond { get; init; } = 1;

    /// <summary>The largest file that is sent (setting <c>Telegram:UploadBytes</c>).</summary>
    public int UploadBytes { get; init; } = 50_000_000;
}
