namespace GangguanBot.Chat;

/// <summary>The seam towards Telegram for the files that people sent.</summary>
public interface IFileSource
{
    /// <summary>Tries once. Throws only when it is cancelled.</summary>
    Task<FetchOutcome> FetchAsync(FileRef file, CancellationToken ct);
}

/// <summary>Outcome of fetching a file.</summary>
public abstract record FetchOutcome
{
    private FetchOutcome() { }

    /// <summary>All of it.</summary>
    public sealed record Here(ReadOnlyMemory<byte> Content) : FetchOutcome;

    /// <summary>More than a bot may download (Bot API, <c>getFile</c>: 20 MB).</summary>
    public sealed record TooBig : FetchOutcome;

    /// <summary>Telegram does not give it, now or later.</summary>
    public sealed record Gone : FetchOutcome;

    /// <summary>Not now; a later try may succeed.</summary>
    /// <param name="After">How long Telegram wants the bot to wait first.</param>
    public sealed record NotNow(string Why, TimeSpan? After = null) : FetchOutcome;
}
