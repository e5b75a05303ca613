namespace GangguanBot.Storage.FullText;

/// <summary>
/// A search: every word, or its beginning, and each phrase in quotes must be there. Anything may be typed; nothing is an operator.
/// </summary>
/// <param name="Sought">Empty: no word was typed, and nothing is found.</param>
public sealed record WordQuery(IReadOnlyList<SearchTerm> Sought)
{
    private static readonly char[] Quotes = ['"', '“', '”', '„', '«', '»'];

    public static WordQuery Of(string text) => new([.. text.Split(Quotes)
        .SelectMany((part, i) =>
            i % 2 == 1 && PlainWords.Of(part) is { Count: > 1 } phrase
            ? [new SearchTerm(phrase)] : PlainWords.Of(part).Select(w => new SearchTerm([w])))
        .DistinctBy(s => string.Join(' ', s.Words))]);
}

/// <param name="Words">One: a word or its beginning. Several: a phrase, word by word.</param>
public sealed record SearchTerm(IReadOnlyList<string> Words)
{
    public bool IsPhrase => Words.Count > 1;
}
