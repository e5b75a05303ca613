using GangguanBot.Chat;
using GangguanBot.Chat.Receiving;
using GangguanBot.Languages;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace GangguanBot.Wire;

/// <summary><c>Update</c> (Bot API 10.1) → <see cref="Incoming"/>. Service messages and other bots do not concern us.</summary>
sealed class Translator(ConnectionState connectionState, TimeProvider clock) : ITranslator
{
    public Incoming? Translate(string rawUpdate) => UpdateReader.Read(rawUpdate) switch
    {
        { Message: { } message } update => OfMessage(update.Id, message, ContentOf(message)),
        { EditedMessage: { } edited } update => OfMessage(update.Id, edited, EditOf(edited)),
        { CallbackQuery: { Data: { } data } press } update => OfPress(update.Id, press, data),
        { MyChatMember: { Chat.Type: ChatType.Private, From: not null } standing } update => OfStanding(update.Id, standing),
        _ => null,
    };

    private Incoming? OfMessage(int updateId, Message message, Content? content)
    {
        if (content is null || message.From is not { } from || !IsOfPerson(message, from)) return null;
        var isPrivate = IsPrivate(Needed(message.Chat, "message.chat"), from);
        if (!isPrivate && !(content is Content.Command || content is Content.TypedText typedText && MentionsUs(typedText.Text)))
            return null;
        var heard = Make(updateId, message.Chat.Id, from, isPrivate, message.Id, message.Date, content) with
        {
            RepliesTo = message.ReplyToMessage?.Id,
        };
        return !isPrivate && message.IsTopicMessage ? heard with { Topic = message.MessageThreadId } : heard;
    }

    /// <summary>
    /// People who write in the name of a group or channel come as a bot of Telegram's. A channel's posts come into its group by themselves.
    /// </summary>
    private static bool IsOfPerson(Message message, User from) =>
        !message.IsAutomaticForward && (!from.IsBot || message.SenderChat is not null);

    private Incoming OfPress(int updateId, CallbackQuery press, string data)
    {
        var from = Needed(press.From, "callback_query.from");
        var chat = press.Message?.Chat;
        return Make(updateId, chat?.Id ?? from.Id, from, chat is null || IsPrivate(chat, from), press.Message?.Id
            ?? 0, clock.GetUtcNow().UtcDateTime,
            new Content.Press(Needed(press.Id, "callback_query.id"), data));
    }

    private static Incoming? OfStanding(int updateId, ChatMemberUpdated standing)
    {
        bool? blocked = standing.NewChatMember?.Status switch
        {
            ChatMemberStatus.Kicked or ChatMemberStatus.Left => true,
            ChatMemberStatus.Member => false,
            _ => null,
        };
        return blocked is { } b ? Make(updateId, standing.Chat.Id, standing.From, true, 0, standing.Date, new Content.Blocked(b)) : null;
    }

    private static Incoming Make(int updateId, long chat, User from, bool isPrivate, int messageId, DateTime at, Content content) =>
        new(updateId, chat, from.Id, $"{from.FirstName} {from.LastName}".Trim(), from.LanguageCode, isPrivate, messageId,
            new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc)), content);

    /// <returns><c>null</c>: nobody made it to be read, as service messages, or it is of a kind that is new to the library.</returns>
    private Content? ContentOf(Message message) => message switch
    {
        { Text: { } text } => TypedWords.Of(text, connectionState.Username),
        { Photo: [_, ..] sizes } =>
            new Content.Photo(Ref(Largest(sizes), null, "image/jpeg"), message.Caption, message.MediaGroupId),
        // An animation is also sent as a document, for old apps.
        { Animation: not null } => new Content.Other("animation"),
        { Document: { } paper } => new Content.Document(Ref(paper, paper.FileName, paper.MimeType), message.Caption, message.MediaGroupId),
        // A venue is also sent as a location.
        { Venue: { Location: { } place } venue } => new Content.Location(place.Latitude, place.Longitude,
            Line(venue.Title, venue.Address) is { Length: > 0 } label ? label : null),
        { Location: { } place } => new Content.Location(place.Latitude, place.Longitude),
        { Contact: { } card } => new Content.Contact(Line($"{card.FirstName} {card.LastName}", card.PhoneNumber)),
        {
            Type: MessageType.Audio or MessageType.Checklist or MessageType.Dice or MessageType.Game or MessageType.Invoice
            or MessageType.LivePhoto or MessageType.PaidMedia or MessageType.Poll or MessageType.RichMessage or MessageType.Sticker
            or MessageType.Story or MessageType.Video or MessageType.VideoNote or MessageType.Voice
        } => new Content.Other(message.Type.ToString().ToLowerInvariant()),
        _ => null,
    };

    /// <summary>The sizes come from small to large, so the last counts where one of them tells nothing.</summary>
    private static PhotoSize Largest(PhotoSize[] sizes) =>
        Array.Exists(sizes, s => s.Width <= 0 || s.Height <= 0) ? sizes[^1] : sizes.MaxBy(s => (long)s.Width * s.Height)!;

    /// <returns><c>null</c>: its words are not what has changed, as when somebody who shares their location moves.</returns>
    private Content.Edited? EditOf(Message message) => (message.Text ?? message.Caption) is not { } words ? null
        : TypedWords.Of(words, connectionState.Username) switch
        {
            Content.TypedText typed => new Content.Edited(typed.Text),
            Content.Command command => new Content.Edited(command.Argument),
            _ => null,
        };

    private static string Line(params ReadOnlySpan<string?> parts)
    {
        var line = "";
        foreach (var part in parts)
            if (OneLine.Of(part ?? "") is { Length: > 0 } said) line = line.Length == 0 ? said : $"{line}, {said}";
        return line;
    }

    private bool MentionsUs(string text) =>
        connectionState.Username is { } us && text.Contains($"@{us}", StringComparison.OrdinalIgnoreCase);

    private static FileRef Ref(FileBase file, string? name, string? type) =>
        new(Needed(file.FileId, "file_id"), Needed(file.FileUniqueId, "file_unique_id"), file.FileSize ?? 0, name, type);

    /// <summary>A private chat has its person's number, whatever kind it is said to be.</summary>
    private static bool IsPrivate(Telegram.Bot.Types.Chat chat, User from) => chat.Type == ChatType.Private || chat.Id == from.Id;

    /// <summary>The library leaves a member that did not come at <c>null</c>, even one that must be there.</summary>
    private static T Needed<T>(
        T? member, string name) where T : class => member ?? throw new UnreadableUpdateException($"{name} is missing", isAwaited: true);
}
