namespace GangguanBot.Chat;

/// <summary>How a card that the chat may already have is shown.</summary>
public enum Posting
{
    /// <summary>Edit it silently where it stands; post it when it is not there.</summary>
    InPlace,

    /// <summary>Post it below everything else, so that it rings; the old one loses its buttons.</summary>
    Anew,

    /// <summary>As <see cref="Anew"/>, without a sound.</summary>
    AnewSilently,

    /// <summary>Edit it where it stands; do nothing when the chat has none.</summary>
    OnlyIfThere,
}

/// <summary>Who goes first when Telegram's limits make messages wait.</summary>
public enum Priority { Answer, Interactive, Bulk }

/// <summary>Writes down what is to be sent, in the same transaction as what was decided. The sender does the rest.</summary>
public sealed class Outbox(Storage.BotDb db, TimeProvider clock)
{
    /// <summary>A new message.</summary>
    public void Send(long chat, Card card, Priority priority = Priority.Interactive, bool silent = false) => throw new NotSupportedException($"{db} {clock}");

    /// <summary>The one card of that <paramref name="key"/> in that chat.</summary>
    public void Show(long chat, string key, Card card, Posting posting, Priority priority = Priority.Interactive) => throw new NotSupportedException();

    /// <summary>A kept photo or file: by Telegram's own id, and from <paramref name="path"/> when that is no longer known.</summary>
    /// <param name="path">Relative to <c>Storage:FilesPath</c>.</param>
    public void SendFile(long chat, string? fileId, string path, string fileName, bool asPhoto, Languages.Html caption, Priority priority = Priority.Interactive) =>
        throw new NotSupportedException();

    /// <summary>The command menu of one chat: the names in the order of the menu.</summary>
    public void SetMenu(long chat, string language, IReadOnlyList<(string Command, string Description)> commands) => throw new NotSupportedException();
}
