using System.Text.RegularExpressions;
using GangguanBot.Chat;
using GangguanBot.Chat.Receiving;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace GangguanBot.Wire;

/// <summary><c>Update</c> (Bot API 10.1) → <see cref="Incoming"/>. Edits, service messages and other bots do not concern us.</summary>
sealed partial class Translator(ConnectionState connectionState, TimeProvider clock) : ITranslator
{
    public Incoming? Translate(string rawUpdate) => UpdateReader.Read(rawUpdate) switch
    {
        { Message: { } message } update => OfMessage(update.Id, message),
        { CallbackQuery: { Data: { } data } press } update => OfPress(update.Id, press, data),
        { MyChatMember: { Chat.Type: ChatType.Private, From: not null } standing } update => OfStanding(update.Id, standing),
        _ => null,
    };

    private Incoming? OfMessage(int updateId, Message message)
    {
        if (message.From is not { IsBot: false } from || ContentOf(message) is not { } content) return null;
        var isPrivate = IsPrivate(Needed(message.Chat, "message.chat"), from);
        if (!isPrivate && !(content is Content.Command || content is Content.TypedText typedText && MentionsUs(typedText.Text)))
            return null;
        return Make(updateId, message.Chat.Id, from, isPrivate, message.Id, message.Date, content);
    }

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

    private Content? ContentOf(Message message) => message switch
    {
        { Text: { } text } => Typed(text),
        { Photo: [_, ..] sizes } =>
            new Content.Photo(Ref(Largest(sizes), null, "image/jpeg"), message.Caption, message.MediaGroupId),
        // An animation is also sent as a document, for old apps.
        { Animation: not null } => new Content.Other("animation"),
        { Document: { } paper } => new Content.Document(Ref(paper, paper.FileName, paper.MimeType), message.Caption, message.MediaGroupId),
        { Location: { } place } => new Content.Location(place.Latitude, place.Longitude),
        {
            Type: MessageType.NewChatMembers or MessageType.LeftChatMember or MessageType.MigrateToChatId
            or MessageType.MigrateFromChatId
        } => null,
        _ => new Content.Other(message.Type.ToString().ToLowerInvariant()),
    };

    /// <summary>The sizes come from small to large, so the last counts where one of them tells nothing.</summary>
    private static PhotoSize Largest(PhotoSize[] sizes) =>
        Array.Exists(sizes, s => s.Width <= 0 || s.Height <= 0) ? sizes[^1] : sizes.MaxBy(s => (long)s.Width * s.Height)!;

    private Content? Typed(string text)
    {
        if (CommandLine().Match(text) is not { Success: true } command) return new Content.TypedText(text);
        var to = command.Groups["bot"].Value;
        return to.Length == 0 || connectionState.Username is null || to.Equals(connectionState.Username, StringComparison.OrdinalIgnoreCase)
            ? new Content.Command(command.Groups["name"].Value.ToLowerInvariant(), command.Groups["argument"].Value.Trim())
            : null;
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

    [GeneratedRegex(@"^/(?<name>[A-Za-z0-9_]{1,32})(?:@(?<bot>\w+))?(?:\s+(?<argument>.*))?$",
        RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CommandLine();
}
