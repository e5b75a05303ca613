namespace Telegram.Bot.Types;

/// <summary>Somebody's standing in a chat changed.</summary>
public sealed class ChatMemberUpdated
{
    public Chat Chat { get; set; } = default!;
    public User From { get; set; } = default!;

    [JsonConverter(typeof(UnixSecondsConverter)), JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public DateTime Date { get; set; }

    public ChatMember OldChatMember { get; set; } = default!;
    public ChatMember NewChatMember { get; set; } = default!;
    public bool ViaJoinRequest { get; set; }
    public bool ViaChatFolderInviteLink { get; set; }
}

/// <summary>A member of a chat, or a former or unwanted one.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "status")]
[JsonDerivedType(typeof(ChatMemberOwner), "creator")]
[JsonDerivedType(typeof(ChatMemberAdministrator), "administrator")]
[JsonDerivedType(typeof(ChatMemberMember), "member")]
[JsonDerivedType(typeof(ChatMemberRestricted), "restricted")]
[JsonDerivedType(typeof(ChatMemberLeft), "left")]
[JsonDerivedType(typeof(ChatMemberBanned), "kicked")]
public abstract class ChatMember
{
    [JsonIgnore]
    public ChatMemberStatus Status => this switch
    {
        ChatMemberOwner => ChatMemberStatus.Creator,
        ChatMemberAdministrator => ChatMemberStatus.Administrator,
        ChatMemberRestricted => ChatMemberStatus.Restricted,
        ChatMemberLeft => ChatMemberStatus.Left,
        ChatMemberBanned => ChatMemberStatus.Kicked,
        _ => ChatMemberStatus.Member,
    };

    public User User { get; set; } = default!;

    [JsonIgnore]
    public bool IsInChat => this switch
    {
        ChatMemberLeft or ChatMemberBanned => false,
        ChatMemberRestricted restricted => restricted.IsMember,
        _ => true,
    };
}

public sealed class ChatMemberOwner : ChatMember
{
    public bool IsAnonymous { get; set; }
    public string? CustomTitle { get; set; }
}

public sealed class ChatMemberAdministrator : ChatMember
{
    public bool CanBeEdited { get; set; }
    public bool IsAnonymous { get; set; }
    public string? CustomTitle { get; set; }
}

public sealed class ChatMemberMember : ChatMember;

public sealed class ChatMemberRestricted : ChatMember
{
    public bool IsMember { get; set; }
    public bool CanSendMessages { get; set; }
}

public sealed class ChatMemberLeft : ChatMember;

public sealed class ChatMemberBanned : ChatMember;
