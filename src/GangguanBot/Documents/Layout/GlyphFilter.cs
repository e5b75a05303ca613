using System.Globalization;
using System.Text;
using GangguanBot.Languages;

namespace GangguanBot.Documents.Layout;

/// <summary>
/// Text as the built-in font can write it. Emoji and other pictures that it lacks are left out; a letter that it lacks becomes □, so that
/// it is seen to be missing.
/// </summary>
internal static class GlyphFilter
{
    private const char Missing = '□';

    public static string Of(string text)
    {
        var legible = new StringBuilder(text.Length);
        var leftOut = false;
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            if (IsLineEnd(rune)) Append("\n");
            else if (Rune.IsWhiteSpace(rune)) Append(" ");
            else if (OneLine.IsUnseen(rune)) continue;
            else if (Written(rune) is { } sign) Append(sign);
            else leftOut = true;
        }

        return legible.ToString();

        void Append(string sign)
        {
            // "mati 🙏, tolong" and "mati 🙏 total" have one blank too many without the picture.
            if (leftOut && legible.Length > 0 && legible[^1] == ' ' && " \n,.;:!?)”".Contains(sign, StringComparison.Ordinal)) legible.Length--;
            if (!(leftOut && sign == " " && (legible.Length == 0 || "\n(“".Contains(legible[^1], StringComparison.Ordinal)))) legible.Append(sign);
            leftOut = false;
        }
    }

    /// <returns><c>null</c>: a picture that is left out.</returns>
    private static string? Written(Rune rune) => rune.Value switch
    {
        0x2011 => "-", // the hyphen at which no line ends
        0x27A1 => "→",
        0x2B05 => "←",
        0x2B06 => "↑",
        0x2B07 => "↓", // arrows as phones draw them
        _ when FontSigns.Has(rune) && !IsRightToLeft(rune) => rune.ToString(),
        _ when IsPicture(rune) => null,
        _ => $"{Missing}",
    };

    /// <summary>Emoji, their colours of skin, and what encloses the sign before.</summary>
    private static bool IsPicture(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol
        or UnicodeCategory.ModifierSymbol or UnicodeCategory.EnclosingMark or UnicodeCategory.NonSpacingMark
        || (rune.Value >= 0x1F000 && Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherNotAssigned);

    /// <summary>Letters would stand the wrong way round.</summary>
    private static bool IsRightToLeft(Rune rune) => rune.Value is (>= 0x590 and <= 0x8FF) or (>= 0xFB1D and <= 0xFDFF);

    private static bool IsLineEnd(Rune rune) => rune.Value is '\n' or '\r' or 0x85 or 0x2028 or 0x2029;
}
