namespace GangguanBot.Chat;

/// <summary>An update as plain data, free of Telegram's types.</summary>
/// <param name="UpdateId">Telegram's <c>update_id</c>: the inbox knows it, so nothing is done twice.</param>
/// <param name="ChatId">The chat of the answer; equals <paramref name="UserId"/> in a private chat.</param>
/// <param name="UserId">The speaker. Only this number identifies a person; names can be chosen freely.</param>
/// <param name="LanguageCode">The app's language (IETF tag), a first guess until the person has chosen.</param>
/// <param name="MessageId">The message that was sent, or that carries the pressed button; 0 when there is none.</param>
/// <param name="At">When Telegram received it (UTC).</param>
public sealed record Incoming(
    long UpdateId, long ChatId, long UserId, string Name, string? LanguageCode,
    bool IsPrivate, int MessageId, DateTimeOffset At, Content Content)
{
    /// <summary>The topic of a group's forum in which it was said (<c>message_thread_id</c>); <c>null</c>: in none.</summary>
    public int? Topic { get; init; }

    /// <summary>The message that it replies to; <c>null</c>: none.</summary>
    public int? RepliesTo { get; init; }
}

/// <summary>The kinds of things people send. Closed: a new kind is added here and nowhere else.</summary>
public abstract record Content
{
    private Content() { }

    /// <summary>Typed words.</summary>
    public sealed record TypedText(string Text) : Content;

    /// <summary><c>/name argument</c>; <paramref name="Name"/> is lower case, without slash and without @bot.</summary>
    public sealed record Command(string Name, string Argument) : Content;

    /// <summary>A tapped button. <paramref name="Data"/> comes from the client and can be forged.</summary>
    public sealed record Press(string CallbackId, string Data) : Content;

    /// <summary>A photo (its largest size).</summary>
    public sealed record Photo(FileRef File, string? Caption, string? AlbumId) : Content;

    /// <summary>A file sent as a document.</summary>
    public sealed record Document(FileRef File, string? Caption, string? AlbumId) : Content;

    /// <summary>A shared location, in degrees (WGS 84).</summary>
    /// <param name="Label">Name and address of a place that was picked; <c>null</c>: a bare point.</param>
    public sealed record Location(double Latitude, double Longitude, string? Label = null) : Content;

    /// <summary>A contact out of somebody's address book: name and number on one line.</summary>
    public sealed record Contact(string Line) : Content;

    /// <summary>The words of a message, or below its photo, were changed to these. Of a command they are its argument.</summary>
    public sealed record Edited(string Text) : Content;

    /// <summary>Stickers, voice notes, videos, polls…: received, but nothing a step can use.</summary>
    public sealed record Other(string Kind) : Content;

    /// <summary>The person blocked (<c>true</c>) or unblocked the bot.</summary>
    public sealed record Blocked(bool IsBlocked) : Content;
}

/// <summary>A file on Telegram's side.</summary>
/// <param name="FileId">Can be sent again by this bot, and fetched with getFile.</param>
/// <param name="UniqueId">The same for the same file, whoever sends it.</param>
/// <param name="Size">Bytes, as Telegram says; 0 when unknown.</param>
public sealed record FileRef(string FileId, string UniqueId, long Size, string? FileName, string? MimeType);
