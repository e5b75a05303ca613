namespace GangguanBot.Wire;

/// <summary>State of the bot's own connection. The network lives in real time, whatever clock the office has.</summary>
sealed class ConnectionState
{
    /// <summary>Above one whole poll, and one pause after a fault.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(100);

    private long heardAt;

    /// <summary>Our own username, once Telegram has said it.</summary>
    public string? Username { get; set; }

    /// <summary>Telegram delivers to us; there is nothing to poll.</summary>
    public bool WebhookSet { get; set; }

    public bool IsAlive => WebhookSet || (heardAt != 0 && TimeProvider.System.GetElapsedTime(heardAt) < Fresh);

    /// <summary>Telegram has answered: a poll, or the question who we are, since the first poll may be held for most of a minute.</summary>
    public void Heard() => heardAt = TimeProvider.System.GetTimestamp();
}
