using System.Globalization;
using System.Text;

namespace GangguanBot.Languages;

/// <summary>Words as a name, a code or an address has them: on one line, and all of it to be seen.</summary>
public static class OneLine
{
    /// <summary>Single blanks between words, for line ends too; what cannot be seen or turns others round is left out.</summary>
    public static string Of(string text)
    {
        if (IsPlain(text)) return text;
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) // half a surrogate pair comes as U+FFFD
        {
            if (Rune.IsWhiteSpace(rune) || rune.Value == BlankOfBraille)
            {
                if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
            }
            else if (!IsUnseen(rune)) line.Append(rune.ToString());
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>Controls, signs that turn the writing round, joiners, selectors and letters without ink.</summary>
    public static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        || rune.Value is 0x34F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or BlankOfBraille or 0x3164
            or (>= 0xFE00 and <= 0xFE0F) or 0xFFA0 or (>= 0xE0000 and <= 0xE0FFF);

    private const int BlankOfBraille = 0x2800;

    /// <summary>Most names are as they should be.</summary>
    private static bool IsPlain(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (text[i] is < ' ' or > '~' || (text[i] == ' ' && (i == 0 || i == text.Length - 1 || text[i - 1] == ' '))) return false;
        return true;
    }
}
