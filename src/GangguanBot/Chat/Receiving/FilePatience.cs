namespace GangguanBot.Chat.Receiving;

/// <summary>How patient the bot is with files that come slowly or not at all.</summary>
public sealed record FilePatience
{
    /// <summary>Files that are fetched at the same time. Each has up to 20 MB of memory.</summary>
    public int Places { get; init; } = 6;

    /// <summary>After so long the person is told that the file is on its way.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How long a chat's files are tried again. All that wait in a chat share it, so that an album of ten does not hold the chat ten times
    /// as long. Each is tried once in any case.
    /// </summary>
    public TimeSpan Trying { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Pause after the first try that failed; it doubles up to <see cref="LongestPause"/>. Telegram's own wish goes first.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(30);
}
