namespace Telegram.Bot.Types;

/// <summary>Which message is being answered.</summary>
public sealed class ReplyParameters
{
    public int MessageId { get; set; }
    public ChatId? ChatId { get; set; }

    /// <summary>Send it even when that message is gone.</summary>
    public bool AllowSendingWithoutReply { get; set; }

    public string? Quote { get; set; }
    public ParseMode QuoteParseMode { get; set; }
    public MessageEntity[]? QuoteEntities { get; set; }
    public int? QuotePosition { get; set; }

    public static implicit operator ReplyParameters(int replyToMessageId) => new() { MessageId = replyToMessageId };

    public static implicit operator ReplyParameters?(Message? msg) => msg is null ? null : new() { MessageId = msg.Id, ChatId = msg.Chat.Id };
}

public sealed class LinkPreviewOptions
{
    public bool IsDisabled { get; set; }
    public string? Url { get; set; }
    public bool PreferSmallMedia { get; set; }
    public bool PreferLargeMedia { get; set; }
    public bool ShowAboveText { get; set; }

    public static implicit operator LinkPreviewOptions(bool disabled) => new() { IsDisabled = disabled };
}

/// <summary>Of no use here; it stands in the parameter lists of the sending calls.</summary>
public sealed class SuggestedPostParameters
{
    [JsonConverter(typeof(UnixSecondsConverter))]
    public DateTime? SendDate { get; set; }
}

/// <summary>A reaction under a message (Bot API 7.0).</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ReactionTypeEmoji), "emoji")]
public abstract class ReactionType
{
    public static implicit operator ReactionType(string emoji) => new ReactionTypeEmoji { Emoji = emoji };
}

public sealed class ReactionTypeEmoji : ReactionType
{
    /// <summary>One of those Telegram allows, e.g. 👍 or 👀.</summary>
    public string Emoji { get; set; } = default!;
}
