using System.Text.Json.Serialization;

namespace GangguanBot.Chat.Sending;

/// <summary>One call to Telegram, as it is kept in the outbox. The JSON names are in people's databases: they never change.</summary>
[JsonDerivedType(typeof(Message), "message")]
[JsonDerivedType(typeof(Edit), "edit")]
[JsonDerivedType(typeof(StripButtons), "strip")]
[JsonDerivedType(typeof(ChangeButtons), "buttons")]
[JsonDerivedType(typeof(AnswerPress), "answer")]
[JsonDerivedType(typeof(File), "file")]
[JsonDerivedType(typeof(SetMenu), "menu")]
[JsonDerivedType(typeof(ShowTyping), "typing")]
public abstract record BotCall
{
    private BotCall() { }

    /// <summary>A new message (<c>sendMessage</c>, parse mode HTML, no link preview).</summary>
    /// <param name="Silent"><c>disable_notification</c>.</param>
    /// <param name="Topic"><c>message_thread_id</c>.</param>
    public sealed record Message(string Html, IReadOnlyList<IReadOnlyList<Key>> Rows, bool Silent = false, int? Topic = null) : BotCall;

    /// <summary>New words and buttons for a message that is there (<c>editMessageText</c>).</summary>
    public sealed record Edit(string Html, IReadOnlyList<IReadOnlyList<Key>> Rows) : BotCall;

    /// <summary>Takes the buttons from a message (<c>editMessageReplyMarkup</c>).</summary>
    public sealed record StripButtons : BotCall;

    /// <summary>Other buttons for a message whose words stay (<c>editMessageReplyMarkup</c>).</summary>
    /// <param name="Of">Hash of the card whose page it is: a card that changes meanwhile keeps its own buttons.</param>
    public sealed record ChangeButtons(
        IReadOnlyList<IReadOnlyList<Key>> Rows, string? Of = null, KeyboardPage? Page = null) : BotCall;

    /// <summary>Ends the spinner of a pressed button (<c>answerCallbackQuery</c>).</summary>
    /// <param name="Text">Up to 200 characters; empty: nothing is shown.</param>
    public sealed record AnswerPress(string CallbackId, string Text, bool Alert) : BotCall;

    /// <summary>
    /// A photo or document (<c>sendPhoto</c>, <c>sendDocument</c>): by <paramref name="FileId"/>, or from disk when that is <c>null</c>.
    /// </summary>
    /// <param name="Path">Relative to <c>Storage:FilesPath</c>.</param>
    public sealed record File(string? FileId, string Path, string FileName, bool AsPhoto, string CaptionHtml) : BotCall;

    /// <summary>The command menu of one chat (<c>setMyCommands</c> with <c>BotCommandScopeChat</c>).</summary>
    public sealed record SetMenu(string Language, IReadOnlyList<MenuLine> Lines) : BotCall;

    /// <summary>"… is typing" (<c>sendChatAction</c>); never kept in the outbox.</summary>
    public sealed record ShowTyping : BotCall;
}

/// <summary>A button as it is sent: <see cref="Button"/> with its data packed.</summary>
public sealed record Key(string Label, string Data, ButtonStyle Style = ButtonStyle.Plain);

/// <param name="Command">Without slash.</param>
public sealed record MenuLine(string Command, string Description);
