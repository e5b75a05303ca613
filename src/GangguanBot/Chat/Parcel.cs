using System.Text.Json.Serialization;

namespace GangguanBot.Chat;

/// <summary>One call to Telegram, as it is kept in the outbox. The JSON names are in people's databases: they never change.</summary>
[JsonDerivedType(typeof(Message), "message")]
[JsonDerivedType(typeof(Edit), "edit")]
[JsonDerivedType(typeof(StripButtons), "strip")]
[JsonDerivedType(typeof(AnswerPress), "answer")]
[JsonDerivedType(typeof(File), "file")]
[JsonDerivedType(typeof(Menu), "menu")]
[JsonDerivedType(typeof(Typing), "typing")]
public abstract record Parcel
{
    private Parcel() { }

    /// <summary>A new message (<c>sendMessage</c>, parse mode HTML, no link preview).</summary>
    /// <param name="Silent"><c>disable_notification</c>.</param>
    public sealed record Message(string Html, IReadOnlyList<IReadOnlyList<Key>> Rows, bool Silent = false) : Parcel;

    /// <summary>New words and buttons for a message that is there (<c>editMessageText</c>).</summary>
    public sealed record Edit(string Html, IReadOnlyList<IReadOnlyList<Key>> Rows) : Parcel;

    /// <summary>Takes the buttons from a message (<c>editMessageReplyMarkup</c>).</summary>
    public sealed record StripButtons : Parcel;

    /// <summary>Ends the spinner of a pressed button (<c>answerCallbackQuery</c>).</summary>
    /// <param name="Text">Up to 200 characters; empty: nothing is shown.</param>
    public sealed record AnswerPress(string CallbackId, string Text, bool Alert) : Parcel;

    /// <summary>A photo or document (<c>sendPhoto</c>, <c>sendDocument</c>): by <paramref name="FileId"/>, or from disk when that is <c>null</c>.</summary>
    /// <param name="Path">Relative to <c>Storage:FilesPath</c>.</param>
    public sealed record File(string? FileId, string Path, string FileName, bool AsPhoto, string CaptionHtml) : Parcel;

    /// <summary>The command menu of one chat (<c>setMyCommands</c> with <c>BotCommandScopeChat</c>).</summary>
    public sealed record Menu(string Language, IReadOnlyList<MenuLine> Lines) : Parcel;

    /// <summary>"… is typing" (<c>sendChatAction</c>); never kept in the outbox.</summary>
    public sealed record Typing : Parcel;
}

/// <summary>A button as it is sent: <see cref="Button"/> with its data packed.</summary>
public sealed record Key(string Label, string Data, ButtonStyle Style = ButtonStyle.Plain);

/// <param name="Command">Without slash.</param>
public sealed record MenuLine(string Command, string Description);
