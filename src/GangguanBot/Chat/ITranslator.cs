namespace GangguanBot.Chat;

/// <summary>The seam towards Telegram, inwards.</summary>
public interface ITranslator
{
    /// <param name="rawUpdate">One <c>Update</c> of the Bot API as it was received (JSON).</param>
    /// <returns>
    /// <c>null</c> when nothing of it concerns us. From groups only commands and messages that mention the bot concern us
    /// (as <see cref="Content.Command"/> and <see cref="Content.Words"/>).
    /// </returns>
    Incoming? Translate(string rawUpdate);
}
