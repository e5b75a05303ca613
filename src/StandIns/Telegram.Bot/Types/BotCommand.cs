namespace Telegram.Bot.Types;

/// <summary>A line of the command menu.</summary>
public sealed class BotCommand
{
    public BotCommand()
    {
    }

    public BotCommand(string command, string description) => (Command, Description) = (command, description);

    /// <summary>1–32 of <c>a-z0-9_</c>, without the slash.</summary>
    public string Command { get; set; } = default!;

    /// <summary>1–256 characters.</summary>
    public string Description { get; set; } = default!;

    public static implicit operator BotCommand((string text, string description) tuple) => new(tuple.text, tuple.description);
}

/// <summary>Who sees a command menu; the narrowest scope that has one wins.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(BotCommandScopeDefault), "default")]
[JsonDerivedType(typeof(BotCommandScopeAllPrivateChats), "all_private_chats")]
[JsonDerivedType(typeof(BotCommandScopeAllGroupChats), "all_group_chats")]
[JsonDerivedType(typeof(BotCommandScopeChat), "chat")]
public abstract class BotCommandScope
{
    [JsonIgnore]
    public BotCommandScopeType Type => this switch
    {
        BotCommandScopeAllPrivateChats => BotCommandScopeType.AllPrivateChats,
        BotCommandScopeAllGroupChats => BotCommandScopeType.AllGroupChats,
        BotCommandScopeChat => BotCommandScopeType.Chat,
        _ => BotCommandScopeType.Default,
    };

    public static BotCommandScopeDefault Default() => new();

    public static BotCommandScopeAllPrivateChats AllPrivateChats() => new();

    public static BotCommandScopeAllGroupChats AllGroupChats() => new();

    public static BotCommandScopeChat Chat(ChatId chatId) => new() { ChatId = chatId };
}

public sealed class BotCommandScopeDefault : BotCommandScope;

public sealed class BotCommandScopeAllPrivateChats : BotCommandScope;

public sealed class BotCommandScopeAllGroupChats : BotCommandScope;

public sealed class BotCommandScopeChat : BotCommandScope
{
    public ChatId ChatId { get; set; } = default!;
}
