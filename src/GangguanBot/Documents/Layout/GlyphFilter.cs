using System.Globalization;
using System.Text;

namespace GangguanBot.Documents.Layout;

/// <summary>Text as the built-in font can write it: nothing is dropped unseen, what it has no sign for becomes □.</summary>
internal static class GlyphFilter
{
    private const char Missing = '□';

    public static string Of(string text)
    {
        var legible = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            if (rune.Value is '\n') legible.Append('\n');
            else if (Rune.IsWhiteSpace(rune) || rune.Value is '\t') legible.Append(' ');
            else if (IsInvisible(rune)) continue;
            else legible.Append(IsWritten(rune.Value) ? (char)rune.Value : Missing);
        }

        return legible.ToString();
    }

    /// <summary>Variation selectors, joiners and other controls have no sign of their own.</summary>
    private static bool IsInvisible(
        Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        || rune.Value is >= 0xFE00 and <= 0xFE0F;

    /// <summary>Latin, Greek, Cyrillic, and the signs of office papers: all in Liberation Sans 2.1.</summary>
    private static bool IsWritten(
        int code) => code is (>= 0x20 and <= 0x17F) or (>= 0x218 and <= 0x21B) or (
        >= 0x384 and <= 0x3CE and not (0x38B or 0x38D or 0x3A2)) or (>= 0x401 and <= 0x45F)
        or (>= 0x2013 and <= 0x2015) or (>= 0x2018 and <= 0x201E) or (
            >= 0x2020 and <= 0x2022) or 0x2026 or 0x2030 or 0x20AC or 0x2122 or 0x2190 or 0x2191 or 0x2192 or 0x2193 or 0x2212
            or 0x2248 or 0x2260 or 0x2264 or 0x2265 or 0x25A1;
}
