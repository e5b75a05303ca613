namespace GangguanBot.Chat;

/// <summary>Addresses that open the bot's chat from outside. <c>Wire</c> sets their beginning once Telegram has named the bot.</summary>
public sealed class DeepLinks
{
    private volatile string? beginning;

    /// <summary>An address that opens the chat and sends <c>/start argument</c>; <c>null</c>: the bot's name is not known yet.</summary>
    /// <param name="argument">At most 64 of A-Z a-z 0-9 _ - (Bot API, deep linking).</param>
    public string? LinkFor(string argument) => beginning is { } start ? start + argument : null;

    public void Learn(string linkBeforeArgument) => beginning = linkBeforeArgument;
}
