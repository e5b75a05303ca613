using System.Text.RegularExpressions;
using GangguanBot.Chat;
using GangguanBot.Languages;

namespace GangguanBot.Wire;

/// <summary>Tells words from a command, in the many ways in which phones write one.</summary>
static partial class TypedWords
{
    /// <param name="us">Our username; <c>null</c>: not known yet.</param>
    /// <returns><c>null</c>: it is a command for another bot.</returns>
    public static Content? Of(string typed, string? us)
    {
        var text = typed.Replace("\0", "", StringComparison.Ordinal); // PostgreSQL cannot keep it
        if (CommandLine().Match(text) is not { Success: true } command) return new Content.TypedText(Words.AreUnseen(text) ? "" : text);
        var to = command.Groups["bot"].Value;
        return to.Length == 0 || us is null || to.Equals(us, StringComparison.OrdinalIgnoreCase)
            ? new Content.Command(command.Groups["name"].Value.ToLowerInvariant(),
                Words.Trim(Separator().Replace(command.Groups["argument"].Value, "")))
            : null;
    }

    /// <summary>
    /// Blanks and signs that cannot be seen may stand before the slash, and anything but a letter behind the name. The fillers of Hangul
    /// are letters to Unicode.
    /// </summary>
    [GeneratedRegex(
        @"^[\s\p{Cf}]*[/／](?<name>[A-Za-z0-9_]{1,32})(@(?<bot>[A-Za-z0-9_]+))?(?<argument>[\W\u115F\u1160\u3164\uFFA0-[/@]].*)?$",
        RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CommandLine();

    /// <summary>Signs between a command and its words: <c>/lapor: internet mati</c>. A number's minus is not one.</summary>
    [GeneratedRegex(@"^([:;,.!?–—-]+|\s+[:;,.!?–—-]+(?=\s|$))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Separator();
}
