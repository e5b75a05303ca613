namespace GangguanBot.Chat.Receiving;

/// <summary>The seam towards Telegram, inwards.</summary>
public interface ITranslator
{
    /// <param name="rawUpdate">One <c>Update</c> of the Bot API as it was received (JSON).</param>
    /// <returns>
    /// <c>null</c> when nothing of it concerns us. From groups only commands and messages that mention the bot concern us
    /// (as <see cref="Content.Command"/> and <see cref="Content.TypedText"/>).
    /// </returns>
    /// <exception cref="UnreadableUpdateException">What the bot needs of it cannot be read.</exception>
    Incoming? Translate(string rawUpdate);
}

/// <summary>An update that Telegram sent cannot be read, and trying again does not help.</summary>
/// <param name="isAwaited">A person wrote or pressed it, and waits for an answer.</param>
public sealed class UnreadableUpdateException(string reason, bool isAwaited, Exception? fault = null) : Exception(reason, fault)
{
    public bool IsAwaited => isAwaited;
}
