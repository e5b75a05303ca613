using System.Text.RegularExpressions;

namespace GangguanBot.Logging;

/// <summary>
/// The bot's token is part of every address it calls, so it turns up in exceptions and in libraries' own messages; the dashboard's key is
/// part of the address of a first visit.
/// </summary>
public static partial class Redaction
{
    public const string Mark = "[token]";

    public static bool Touches(string text) => Secret().IsMatch(text);

    public static string Of(string text) => Secret().Replace(text, Mark);

    [GeneratedRegex(
        "[0-9]{6,12}(?::|%3A)[A-Za-z0-9_-]{30,}|(?<=[?&]key=)[A-Za-z0-9_-]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
            matchTimeoutMilliseconds: 1000)]
    private static partial Regex Secret();
}
