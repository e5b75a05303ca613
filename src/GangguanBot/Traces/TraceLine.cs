using System.Globalization;
using System.Text;

namespace GangguanBot.Traces;

/// <summary>A line as words.</summary>
sealed record TraceLine(IReadOnlyList<TraceToken> Words)
{
    /// <summary>The mark that mtr draws between the number of a hop and its host.</summary>
    public const string Mark = "|--";

    /// <summary>mtr's host that never answered.</summary>
    public const string Nobody = "???";

    /// <summary>Characters that are read of a text: a trace of 64 hops is not a tenth of it.</summary>
    private const int Longest = 64 * 1024;

    private const int MostWords = 64;

    /// <summary>The lines that say something; signs of chats (quotes, fences), invisible characters and other blanks are gone.</summary>
    public static IReadOnlyList<TraceLine> All(string text)
    {
        var clean = new StringBuilder(Math.Min(text.Length, Longest));
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, Longest)))
        {
            if (c is '\n' or '\r') clean.Append('\n');
            else if (char.IsWhiteSpace(c)) clean.Append(' ');
            else if (char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format)) clean.Append(c);
        }

        return [.. clean.Replace("|--", " |-- ").Replace("`", "").ToString().Split('\n')
            .Select(l => new TraceLine(
                [.. l.TrimStart('>', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords).Select(TraceToken.Of)]))
            .Where(l => l.Words.Count > 0)];
    }

    /// <summary>The number of the hop that the line may begin with: "3", "3.", "3:", "3?:".</summary>
    public int? HopNumber =>
        int.TryParse(Words[0].Text.TrimEnd('.', ':', '?', ')'), NumberStyles.None, CultureInfo.InvariantCulture, out var no)
        && no is >= 1 and <= 255 ? no : null;

    /// <summary>
    /// A number alone, or one that goes with a unit or with further numbers, begins no hop: it is the rest of a wrapped line.
    /// </summary>
    public bool MayBeginHop => HopNumber is not null && Words switch
    {
        [_] => Words[0].Text.Length <= 3,
        [_, { Kind: TraceTokenKind.Unit }, ..] => false,
        [_, { Kind: TraceTokenKind.Number }, { Kind: TraceTokenKind.Unit }, ..] => true,
        [_, { Kind: TraceTokenKind.Number }, ..] => false,
        _ => true,
    };

    /// <summary>Nothing but what a trace is made of: the rest of a line that a phone has wrapped.</summary>
    public bool IsRest => Words.All(w => w.Kind != TraceTokenKind.Other);

    public TraceLine And(TraceLine rest) => new([.. Words, .. rest.Words]);
}
