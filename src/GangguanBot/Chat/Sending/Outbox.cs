using GangguanBot.Chat.Routing;
using GangguanBot.Languages;
using GangguanBot.Storage;

namespace GangguanBot.Chat.Sending;

/// <summary>How a card that the chat may already have is shown.</summary>
public enum Posting
{
    /// <summary>Edit it where it stands, and do nothing when the chat has none.</summary>
    OnlyIfThere,

    /// <summary>Edit it silently where it stands; post it when it is not there.</summary>
    InPlace,

    /// <summary>As <see cref="Anew"/>, without a sound.</summary>
    AnewSilently,

    /// <summary>Post it below everything else, so that it rings; the old one loses its buttons.</summary>
    Anew,
}

/// <summary>The order of messages when Telegram's limits make them wait.</summary>
public enum Priority { Answer, Interactive, Bulk }

/// <summary>
/// Writes down what is to be sent, in the same transaction as what was decided. The <see cref="OutboxSender"/> does the rest.
/// </summary>
public sealed class Outbox(BotDb db, TimeProvider clock, OutboxSignal signal)
{
    /// <summary>A new message.</summary>
    /// <param name="mark">An <see cref="IDeliveryListener"/> hears under this name what became of it.</param>
    /// <param name="topic">The topic of a forum to send it to.</param>
    public void Send(
        long chat, Card card, Priority priority = Priority.Interactive, bool silent = false, string? mark = null, int? topic = null) =>
        Add(chat, Message(card, silent) with { Topic = topic }, priority, mark: mark);

    /// <summary>The one card of that <paramref name="key"/> in that chat.</summary>
    /// <param name="mark">An <see cref="IDeliveryListener"/> hears under this name what became of it, when it was posted and not
    /// edited.</param>
    public void Show(long chat, string key, Card card, Posting posting, Priority priority = Priority.Interactive, string? mark = null) =>
        Add(chat, Message(card, posting == Posting.AnewSilently), priority, key, posting, mark);

    /// <summary>A kept photo or file: by Telegram's own id, and from <paramref name="path"/> when that is no longer known.</summary>
    /// <param name="path">Relative to <c>Storage:FilesPath</c>.</param>
    /// <param name="mark">An <see cref="IDeliveryListener"/> hears under this name what became of it.</param>
    public void SendFile(
        long chat, string? fileId, string path, string fileName, bool asPhoto, Html caption, Priority priority = Priority.Interactive,
        string? mark = null) =>
        Add(chat, new BotCall.File(fileId, path, fileName, asPhoto, caption.Within(MessageLimits.Caption).Value), priority, mark: mark);

    /// <summary>Another page of the buttons of a message that is there.</summary>
    /// <param name="row">The row that the message was made of.</param>
    internal void Turn(OutboxRow row, int messageId, BotCall.Message made, KeyboardPage page) =>
        Add(row.ChatId, new BotCall.ChangeButtons(KeyboardPages.Of(made.Rows, row.Id, page), SentCard.HashOf(made), page),
            Priority.Interactive, row.CardKey, messageId: messageId);

    /// <summary>The command menu of one chat: the names in the order of the menu.</summary>
    public void SetMenu(long chat, string language, IReadOnlyList<MenuLine> commands) =>
        Add(chat, new BotCall.SetMenu(language, commands), Priority.Interactive);

    /// <summary>Ends the spinner of a press. The router does it, once for each press.</summary>
    internal void Answer(long chat, string callbackId, PressAnswer answer) =>
        Add(chat, new BotCall.AnswerPress(callbackId, Text.Cut(answer.Text, MessageLimits.Answer), answer.Alert), Priority.Answer);

    private void Add(long chat, BotCall botCall, Priority priority, string? key = null, Posting? posting = null, string? mark = null,
        int? messageId = null)
    {
        db.Add(new OutboxRow
        {
            ChatId = chat,
            Priority = priority,
            Parcel = OutboxRow.Pack(botCall),
            CardKey = key,
            Posting = posting,
            Mark = mark,
            MessageId = messageId,
            CreatedAt = clock.GetUtcNow(),
        });
        db.AfterCommit(signal.Ring);
    }

    private static BotCall.Message Message(Card made, bool silent)
    {
        var card = MessageLimits.Fit(made);
        return new(card.Text.Value,
            [.. card.Rows.Select(row => row.Select(b => new Key(b.Label, ButtonCodec.Pack(b.Data), b.Style)).ToList())], silent);
    }
}
