using System.Globalization;
using GangguanBot.Chat;
using GangguanBot.Languages;

namespace GangguanBot.Tickets.Attachments;

/// <summary>Names and captions that come with files, made fit to be shown: they come from strangers.</summary>
public static class FileLabels
{
    private const int LongestName = 100;

    /// <summary>A name that is only a name: no folders, no line ends, nothing that turns the letters round.</summary>
    /// <returns><paramref name="otherwise"/> when nothing is left.</returns>
    public static string Name(string? name, string otherwise)
    {
        var plain = Plain(name ?? "", ' ').Replace('/', '_').Replace('\\', '_').Replace('"', '\'').Trim(' ', '.');
        if (plain.Length == 0) return otherwise;
        var extension = Path.GetExtension(plain) is { Length: <= 8 } short1 ? short1 : "";
        return Text.Cut(plain[..^extension.Length], LongestName - extension.Length, ending: "") + extension;
    }

    /// <summary>All of it: it may be a report's sentence. It becomes shorter when it is sent again, beside the ticket's number.</summary>
    public static string? Caption(string? caption) =>
        caption is null ? null : Text.Cut(Plain(caption, '\n').Trim(), MessageLimits.Caption);

    /// <summary>
    /// Without control characters and without those that are not seen but change what is seen (Unicode category Cf, as U+202E).
    /// </summary>
    private static string Plain(string text, char lineEnd) => string.Concat(text.ReplaceLineEndings(lineEnd.ToString()).Select(c =>
        c == lineEnd ? c.ToString()
            : char.GetUnicodeCategory(
            c) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? " "
        : char.GetUnicodeCategory(c) == UnicodeCategory.Format ? "" : c.ToString()));
}
