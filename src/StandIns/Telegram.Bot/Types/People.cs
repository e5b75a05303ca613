namespace Telegram.Bot.Types;

/// <summary>A person, or a bot.</summary>
public sealed class User
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public long Id { get; set; }

    public bool IsBot { get; set; }
    public string FirstName { get; set; } = default!;
    public string? LastName { get; set; }
    public string? Username { get; set; }

    /// <summary>The language of the person's app, as an IETF tag.</summary>
    public string? LanguageCode { get; set; }

    public bool IsPremium { get; set; }
    public bool CanJoinGroups { get; set; }
    public bool CanReadAllGroupMessages { get; set; }
    public bool SupportsInlineQueries { get; set; }
}

/// <summary>A place where messages go. The id of a private chat is that of the person.</summary>
public class Chat
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public long Id { get; set; }

    public ChatType Type { get; set; }
    public string? Title { get; set; }
    public string? Username { get; set; }
    public string? FirstName { get; set; }
    public string? LastName { get; set; }
    public bool IsForum { get; set; }
}

public sealed class Contact
{
    public string PhoneNumber { get; set; } = default!;
    public string FirstName { get; set; } = default!;
    public string? LastName { get; set; }
    public long? UserId { get; set; }
    public string? Vcard { get; set; }
}
