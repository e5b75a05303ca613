namespace Telegram.Bot.Types.Enums;

/// <summary>How markup in a text is read.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ParseMode>))]
public enum ParseMode
{
    None,
    Markdown,
    Html,
    MarkdownV2,
}

/// <summary>What the chat's header says the bot is doing.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<ChatAction>))]
public enum ChatAction
{
    Typing = 1,
    UploadPhoto,
    RecordVideo,
    UploadVideo,
    RecordVoice,
    UploadVoice,
    UploadDocument,
    FindLocation,
    RecordVideoNote,
    UploadVideoNote,
    ChooseSticker,
}

[JsonConverter(typeof(SnakeCaseEnumConverter<ChatType>))]
public enum ChatType
{
    Private = 1,
    Group,
    Channel,
    Supergroup,
    Sender,
}

/// <summary>Where a file's bytes come from.</summary>
public enum FileType
{
    Stream = 1,
    Id,
    Url,
}

[JsonConverter(typeof(SnakeCaseEnumConverter<StickerType>))]
public enum StickerType
{
    Regular = 1,
    Mask,
    CustomEmoji,
}

/// <summary>Somebody's standing in a chat. A person who blocks the bot is, in the private chat, <see cref="Kicked"/>.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<ChatMemberStatus>))]
public enum ChatMemberStatus
{
    Creator = 1,
    Administrator,
    Member,
    Left,
    Kicked,
    Restricted,
}

public enum BotCommandScopeType
{
    Default = 1,
    AllPrivateChats,
    AllGroupChats,
    AllChatAdministrators,
    Chat,
    ChatAdministrators,
    ChatMember,
}
