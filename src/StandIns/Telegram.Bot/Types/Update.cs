namespace Telegram.Bot.Types;

/// <summary>One thing that happened. At most one member beside the id is set.</summary>
public sealed class Update
{
    [JsonPropertyName("update_id"), JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Id { get; set; }

    public Message? Message { get; set; }

    public Message? EditedMessage { get; set; }

    public Message? ChannelPost { get; set; }

    public Message? EditedChannelPost { get; set; }

    public CallbackQuery? CallbackQuery { get; set; }

    /// <summary>The bot's own standing changed: in a private chat, the person blocked or unblocked it.</summary>
    public ChatMemberUpdated? MyChatMember { get; set; }

    public ChatMemberUpdated? ChatMember { get; set; }

    [JsonIgnore]
    public UpdateType Type => this switch
    {
        { Message: not null } => UpdateType.Message,
        { EditedMessage: not null } => UpdateType.EditedMessage,
        { ChannelPost: not null } => UpdateType.ChannelPost,
        { EditedChannelPost: not null } => UpdateType.EditedChannelPost,
        { CallbackQuery: not null } => UpdateType.CallbackQuery,
        { MyChatMember: not null } => UpdateType.MyChatMember,
        { ChatMember: not null } => UpdateType.ChatMember,
        _ => UpdateType.Unknown,
    };
}

/// <summary>A press on a button under a message.</summary>
public sealed class CallbackQuery
{
    public string Id { get; set; } = default!;
    public User From { get; set; } = default!;

    /// <summary>The message as it is now. Too old: only its chat and id, and the date 0.</summary>
    public Message? Message { get; set; }

    public string? InlineMessageId { get; set; }
    public string ChatInstance { get; set; } = default!;

    /// <summary>The button's data, 1–64 bytes. It comes from the client and can be forged.</summary>
    public string? Data { get; set; }
}
