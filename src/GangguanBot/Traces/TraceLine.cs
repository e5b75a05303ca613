using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GangguanBot.Traces;

/// <summary>A line as words.</summary>
sealed partial record TraceLine(IReadOnlyList<TraceToken> Words)
{
    /// <summary>The mark that mtr draws between the number of a hop and its host.</summary>
    public const string Mark = "|--";

    /// <summary>Characters that are read of a text: a trace of 64 hops is not a tenth of it.</summary>
    private const int Longest = 64 * 1024;

    private const int MostWords = 64;

    /// <summary>The lines that say something; signs of chats (quotes, fences), invisible characters and other blanks are gone.</summary>
    public static IReadOnlyList<TraceLine> All(string text)
    {
        var head = TerminalSigns().Replace(text.Length > Longest ? text[..Longest] : text, "");
        var clean = new StringBuilder(head.Length);
        foreach (var c in head)
        {
            if (c is '\n' or '\r') clean.Append('\n');
            else if (char.IsWhiteSpace(c)) clean.Append(' ');
            else if (char.GetUnicodeCategory(c) is var kind && kind == UnicodeCategory.DashPunctuation
                || c is '−' or '─' or '━') clean.Append('-');
            else if (c is '＊' or '∗' or '✱') clean.Append('*');
            else if (kind is not (UnicodeCategory.Control or UnicodeCategory.Format) && c != '`') clean.Append(c);
        }

        var parted = Bracket().Replace(Equal().Replace(clean.Replace("&lt;", "<").ToString(), " = "), " $0");
        return [.. Bar().Replace(parted, $" {Mark} ").Split('\n')
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

    /// <summary>Nothing but what a trace is made of: the rest of a line that a phone has wrapped, or another who answered there.</summary>
    public bool IsRest => Words.All(w => w.Kind != TraceTokenKind.Other) || Words[0] is { Text: "|" } or { Kind: TraceTokenKind.Marker }
        || ProbeRow.Read(Words, 0) is { Times.Count: > 0 };

    public bool Has(string word) => Words.Any(w => w.Text.TrimEnd(',') == word);

    [GeneratedRegex(@"\x1b\[[0-9;?]{0,20}[A-Za-z]", RegexOptions.NonBacktracking)]
    private static partial Regex TerminalSigns();

    /// <summary>"10.20.0.1(10.20.0.1)", "10.20.4.1[AS64500]": the bracket begins a word of its own.</summary>
    [GeneratedRegex(@"[(\[]", RegexOptions.NonBacktracking)]
    private static partial Regex Bracket();

    /// <summary>"address=10.20.0.1", "=100%"; not that of MikroTik's "&lt;MPLS:L=17,E=0&gt;".</summary>
    [GeneratedRegex(@"=(?![0-9]{1,10}[,>])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Equal();

    /// <summary>Phones make one long dash of two.</summary>
    [GeneratedRegex(@"\|-{1,2}", RegexOptions.NonBacktracking)]
    private static partial Regex Bar();
}
