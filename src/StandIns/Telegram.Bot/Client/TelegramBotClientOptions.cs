using System.Globalization;

namespace Telegram.Bot;

/// <summary>Which bot, at which address, and how patient.</summary>
public sealed class TelegramBotClientOptions
{
    /// <param name="token">As BotFather gives it: <c>123456:secret</c>.</param>
    /// <param name="baseUrl">A Bot API server of one's own; only scheme, host and port count. Null: Telegram's.</param>
    /// <param name="useTestEnvironment">Speak to Telegram's test world.</param>
    /// <exception cref="ArgumentException">The token or the address cannot be one.</exception>
    public TelegramBotClientOptions(string token, string? baseUrl = default, bool useTestEnvironment = false)
    {
        ArgumentNullException.ThrowIfNull(token);
        var colon = token.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || !long.TryParse(token.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var botId))
            throw new ArgumentException("A bot token is digits, a colon and a secret.", nameof(token));

        (Token, BaseUrl, UseTestEnvironment, BotId) = (token, baseUrl, useTestEnvironment, botId);
        var origin = baseUrl is null ? "https://api.telegram.org" : OriginOf(baseUrl);
        var bot = useTestEnvironment ? $"bot{token}/test" : $"bot{token}";
        BaseRequestUrl = $"{origin}/{bot}";
        BaseFileUrl = $"{origin}/file/{bot}";
    }

    public string Token { get; }

    public string? BaseUrl { get; }

    public bool UseTestEnvironment { get; }

    public long BotId { get; }

    public bool LocalBotServer => BaseUrl is not null;

    public string BaseFileUrl { get; }

    public string BaseRequestUrl { get; }

    /// <summary>The longest <c>retry_after</c>, in seconds, the client waits out by itself; 0: it never repeats a call.</summary>
    public int RetryThreshold { get; set; } = 60;

    /// <summary>How often one call is sent at most, the first time included.</summary>
    public int RetryCount { get; set; } = 3;

    private static string OriginOf(string baseUrl) =>
        Uri.TryCreate(baseUrl, UriKind.Absolute, out var uri) && uri.Authority.Length > 0
            ? uri.GetLeftPart(UriPartial.Authority)
            : throw new ArgumentException("A base address looks like http://127.0.0.1:8081.", nameof(baseUrl));
}
