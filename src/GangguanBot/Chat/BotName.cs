namespace GangguanBot.Chat;

/// <summary>How the bot is reached from outside; <c>Wire</c> fills it once the network has said who we are.</summary>
public sealed class BotName
{
    private volatile string? link;

    /// <summary>An address that opens the chat and sends <c>/start argument</c>; <c>null</c>: not known yet.</summary>
    /// <param name="argument">At most 64 of A-Z a-z 0-9 _ - (Bot API, deep linking).</param>
    public string? LinkFor(string argument) => link is { } start ? start + argument : null;

    public void Learn(string linkBeforeArgument) => link = linkBeforeArgument;
}
