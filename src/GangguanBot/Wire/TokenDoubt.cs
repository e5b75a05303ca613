namespace GangguanBot.Wire;

/// <summary>
/// Telegram sometimes refuses (401, 404) a token that it takes again a moment later. One that it has taken before is given up only after it
/// was refused for a minute.
/// </summary>
sealed class TokenDoubt(TimeProvider clock)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private long? since;

    /// <summary>Telegram has refused the token.</summary>
    /// <param name="wasTaken">It took the token before, since the program began.</param>
    /// <returns>Whether it is of no use to ask again.</returns>
    public bool Refused(bool wasTaken) => !wasTaken || clock.GetElapsedTime(since ??= clock.GetTimestamp()) >= Longest;

    /// <summary>Telegram, or something before it, has said something else.</summary>
    public void Ends() => since = null;
}
