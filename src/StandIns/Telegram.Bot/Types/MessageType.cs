namespace Telegram.Bot.Types.Enums;

/// <summary>What a message consists of, as far as the bot looks. The numbers are those of the package.</summary>
public enum MessageType
{
    Unknown = 0,
    Text = 1,
    Photo = 2,
    Audio = 3,
    Video = 4,
    Voice = 5,
    Document = 6,
    Sticker = 7,
    Location = 8,
    Contact = 9,
    Venue = 10,
    VideoNote = 12,
    NewChatMembers = 16,
    LeftChatMember = 17,
    MigrateFromChatId = 25,
    MigrateToChatId = 26,
    Animation = 36,
}
