using System.Buffers;
using System.Text;

namespace GangguanBot.Languages;

/// <summary>Whether what somebody typed says anything: some keyboards send signs that nobody can see.</summary>
public static class Words
{
    /// <summary>Letters and digits. Punctuation and emoji alone say nothing.</summary>
    public static int Letters(string text) => text.EnumerateRunes().Count(r => Rune.IsLetterOrDigit(r) && !OneLine.IsUnseen(r));

    /// <summary>Characters that can be seen, and the blanks between them.</summary>
    public static int Seen(string text) => text.EnumerateRunes().Where(r => !OneLine.IsUnseen(r)).Sum(r => r.Utf16SequenceLength);

    public static bool AreUnseen(string text) => text.EnumerateRunes().All(IsBlank);

    /// <summary>The text without blanks and signs that cannot be seen at its ends.</summary>
    public static string Trim(string text)
    {
        var rest = text.AsSpan();
        while (Rune.DecodeFromUtf16(rest, out var first, out var units) == OperationStatus.Done && IsBlank(first)) rest = rest[units..];
        while (Rune.DecodeLastFromUtf16(rest, out var last, out var units) == OperationStatus.Done && IsBlank(last)) rest = rest[..^units];
        return rest.ToString();
    }

    private static bool IsBlank(Rune rune) => Rune.IsWhiteSpace(rune) || OneLine.IsUnseen(rune);
}
