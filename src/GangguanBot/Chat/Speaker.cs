namespace GangguanBot.Chat;

/// <summary>The person who speaks, as far as the engine must know.</summary>
/// <param name="PersonId">The office's own number for a known person; <c>null</c> for a stranger.</param>
/// <param name="Language">A language of <c>locales/</c>.</param>
/// <param name="Roles">Names of the roles held at this moment; the features give them meaning.</param>
public sealed record Speaker(long UserId, int? PersonId, string Name, string Language, IReadOnlySet<string> Roles)
{
    /// <summary>The office's own record of a known person; as with the roles, the features give it meaning.</summary>
    public object? Account { get; init; }

    public bool IsStranger => PersonId is null;

    public bool HasAny(params ReadOnlySpan<string> roles)
    {
        foreach (var role in roles) if (Roles.Contains(role)) return true;
        return false;
    }
}

/// <summary>The engine's questions about people. <c>Office</c> implements it, so that the engine knows no feature.</summary>
public interface IPeople
{
    /// <summary>Finds the speaker by numeric id only.</summary>
    Task<Speaker> FindAsync(Incoming incoming, CancellationToken ct);

    /// <summary>Chats of those who look after the bot.</summary>
    Task<IReadOnlyList<Speaker>> AdminsAsync(CancellationToken ct);

    /// <summary>
    /// Telegram refused (blocked, deactivated, never started) or took (<paramref name="reachable"/>) a message for this chat, or the person
    /// blocked or unblocked the bot, or said <c>/start</c>. It changes entities only: the caller saves. What is known already changes
    /// nothing.
    /// </summary>
    Task MarkReachableAsync(long chatId, bool reachable, CancellationToken ct);

    /// <summary>Chats of those who were there once, and could not be reached when last spoken to.</summary>
    Task<IReadOnlyList<long>> UnreachableAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<long>>([]);
}
