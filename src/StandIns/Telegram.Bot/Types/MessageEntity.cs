namespace Telegram.Bot.Types
{
    /// <summary>A stretch of a text with a meaning or a look, counted in UTF-16 units.</summary>
    public sealed class MessageEntity
    {
        public MessageEntityType Type { get; set; }

        [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
        public int Offset { get; set; }

        [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
        public int Length { get; set; }

        public string? Url { get; set; }
        public User? User { get; set; }
        public string? Language { get; set; }
        public string? CustomEmojiId { get; set; }

        [JsonConverter(typeof(UnixSecondsConverter))]
        public DateTime? UnixTime { get; set; }

        public string? DateTimeFormat { get; set; }
    }
}

namespace Telegram.Bot.Types.Enums
{
    [JsonConverter(typeof(SnakeCaseEnumConverter<MessageEntityType>))]
    public enum MessageEntityType
    {
        Mention = 1,
        Hashtag,
        BotCommand,
        Url,
        Email,
        Bold,
        Italic,
        Code,
        Pre,
        TextLink,
        TextMention,
        PhoneNumber,
        Cashtag,
        Underline,
        Strikethrough,
        Spoiler,
        CustomEmoji,
        Blockquote,
        ExpandableBlockquote,
        DateTime,
    }
}
