namespace Telegram.Bot.Types;

/// <summary>What Telegram thinks of the webhook. An empty address: there is none, updates are polled.</summary>
public sealed class WebhookInfo
{
    public string Url { get; set; } = default!;
    public bool HasCustomCertificate { get; set; }
    public int PendingUpdateCount { get; set; }
    public string? IpAddress { get; set; }

    [JsonConverter(typeof(UnixSecondsConverter))]
    public DateTime? LastErrorDate { get; set; }

    public string? LastErrorMessage { get; set; }

    [JsonConverter(typeof(UnixSecondsConverter))]
    public DateTime? LastSynchronizationErrorDate { get; set; }

    public int? MaxConnections { get; set; }
    public UpdateType[]? AllowedUpdates { get; set; }
}
