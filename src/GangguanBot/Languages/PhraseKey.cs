using System.Text.RegularExpressions;

namespace GangguanBot.Languages;

/// <summary>The form of all keys: dotted parts in snake case, as <c>locales/</c> has them.</summary>
public static partial class PhraseKey
{
    /// <summary>Turns names of enum members in a key into snake case: <c>step.SiteCheck</c> into <c>step.site_check</c>.</summary>
    public static string Of(string key) => Humps().Replace(key, "_").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Humps();
}
