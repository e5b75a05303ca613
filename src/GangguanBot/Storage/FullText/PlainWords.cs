using System.Globalization;
using System.Text;

namespace GangguanBot.Storage.FullText;

/// <summary>
/// Text as words that can be looked for: letters and digits only, without case and diacritics. It is done here and not by the engines, so
/// that both find the same; they keep what comes out as it is.
/// </summary>
public static class PlainWords
{
    /// <summary>Characters of a word that count.</summary>
    public const int Longest = 64;

    public static IReadOnlyList<string> Of(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var length = 0;
        foreach (var rune in text.EnumerateRunes()) // half a surrogate pair comes as U+FFFD
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark) continue;
            if (Rune.IsLetterOrDigit(rune) || Rune.IsNumber(rune))
            {
                if (length++ < Longest) Append(Rune.ToLowerInvariant(rune));
            }
            else if (length > 0) End();
        }

        if (length > 0) End();
        return words;

        void Append(Rune small)
        {
            if (Diacritics.PlainOf(small.Value) is { } plain) word.Append(plain);
            else word.Append(small.ToString());
        }

        void End()
        {
            words.Add(word.ToString());
            word.Clear();
            length = 0;
        }
    }
}
