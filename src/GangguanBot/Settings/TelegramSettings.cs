using System.ComponentModel.DataAnnotations;

namespace GangguanBot.Settings;

/// <summary>How updates come in: asked for, or delivered by Telegram to <see cref="TelegramSettings.WebhookUrl"/>.</summary>
public enum ReceivingMode { Polling, Webhook }

public sealed record TelegramSettings
{
    /// <summary>The token that @BotFather gave. It opens the bot to whoever has it; the log never shows it.</summary>
    [Required(ErrorMessage = "settings.fault.no_token")]
    [RegularExpression(@"[0-9]{6,12}:[A-Za-z0-9_\-]{30,}", ErrorMessage = "settings.fault.token")]
    public string BotToken { get; init; } = "";

    /// <summary>Telegram's own server, or a local Bot API server.</summary>
    [Required, HttpAddress]
    public string ApiBaseUrl { get; init; } = "https://api.telegram.org";

    public ReceivingMode Mode { get; init; } = ReceivingMode.Polling;

    /// <summary>Public HTTPS address of this bot. Its path is where the bot listens.</summary>
    [HttpAddress, NeededFor(ReceivingMode.Webhook)]
    public string WebhookUrl { get; init; } = "";

    /// <summary>Telegram sends it with every update (<c>X-Telegram-Bot-Api-Secret-Token</c>).</summary>
    [RegularExpression(@"[A-Za-z0-9_\-]{16,256}", ErrorMessage = "settings.fault.secret"), NeededFor(ReceivingMode.Webhook)]
    public string WebhookSecret { get; init; } = "";

    /// <summary>Over all chats; a local Bot API server may allow more.</summary>
    [Range(0.1, 10_000)]
    public double MessagesPerSecond { get; init; } = 30;

    /// <summary>In one chat; short bursts pass.</summary>
    [Range(0.1, 10_000)]
    public double ChatMessagesPerSecond { get; init; } = 1;

    /// <summary>The largest file that is sent: 50 MB (Bot API, "Sending files"); a local Bot API server takes up to 2000 MB.</summary>
    [Range(1_000, 2_000_000_000)]
    public int UploadBytes { get; init; } = 50_000_000;
}
