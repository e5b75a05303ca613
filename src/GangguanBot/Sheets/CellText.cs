using System.Text;
using System.Text.RegularExpressions;
using GangguanBot.Languages;

namespace GangguanBot.Sheets;

/// <summary>Text as a file can hold it.</summary>
internal static partial class CellText
{
    /// <summary>The length of text that a cell of Excel can hold, in UTF-16 units (Excel specifications and limits).</summary>
    public const int MostInCell = 32_767;

    /// <summary>
    /// Replaces signs that XML 1.0 forbids, and halves of signs, by U+FFFD, so that a reader sees that something stood there.
    /// </summary>
    public static string Clean(string text)
    {
        var at = FirstWrong(text, 0);
        if (at < 0) return text;
        var clean = new StringBuilder(text);
        for (; at >= 0; at = FirstWrong(text, at + 1)) clean[at] = '\uFFFD';
        return clean.ToString();
    }

    /// <summary>
    /// As a cell of a workbook keeps it: line breaks are LF, <c>_x000D_</c> is no escape, and no longer than Excel opens.
    /// </summary>
    public static string ForWorkbook(string text)
    {
        var clean = Clean(text);
        if (clean.Contains('\r')) clean = clean.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        // A workbook keeps any sign as _xHHHH_; what only looks like one has its first line escaped.
        if (clean.Contains("_x", StringComparison.Ordinal)) clean = LooksEscaped().Replace(clean, "_x005F_");
        return Text.Cut(clean, MostInCell);
    }

    private static int FirstWrong(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (char.IsSurrogate(text[i]) || text[i] is < ' ' and not ('\t' or '\n' or '\r') or '\uFFFE' or '\uFFFF') return i;
        }

        return -1;
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LooksEscaped();
}
