using System.Text.RegularExpressions;

namespace GangguanBot.Simulator.BotApi.Texts;

/// <summary>Marks /commands in what a person types, as Telegram does.</summary>
internal static partial class CommandEntities
{
    public static IReadOnlyList<Entity> Find(string text) =>
        [.. Command().Matches(text).Select(match => new Entity("bot_command", match.Index, match.Length))];

    [GeneratedRegex(@"(?<![\w/@])/[A-Za-z0-9_]{1,64}(@[A-Za-z0-9_]{3,32})?(?![\w/])", RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Command();
}
