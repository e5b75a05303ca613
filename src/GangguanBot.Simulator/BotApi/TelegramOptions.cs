namespace GangguanBot.Simulator.BotApi;

/// <summary>Options of the simulated Telegram. Times are the office's; waiting is always real time.</summary>
public sealed record TelegramOptions
{
    /// <summary>Opens nothing anywhere: it only has a token's form, so that redaction can be tried on it.</summary>
    public string Token { get; init; } = "1000000001:SIMULATOR-ONLY-opens-nothing-anywhere";

    public string BotName { get; init; } = "GangguanBot";
    public string BotUsername { get; init; } = "gangguan_bot";
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Refuses senders that are too fast: 1 message a second in a chat, 30 in all, after a short burst.</summary>
    public bool Flood { get; init; } = true;

    /// <summary>The first id. A Telegram that is started again under an old bot must not give old ids to new things.</summary>
    public int FirstMessageId { get; init; } = 1;
    public long FirstUpdateId { get; init; } = 700_000_001;

    /// <summary>The second try of a webhook delivery comes at once, the third after this, then twice as long each time.</summary>
    public TimeSpan WebhookBackOff { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a waiting reader (a story, self-play) waits for something to appear, unless told.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);
}
