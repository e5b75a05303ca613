namespace GangguanBot.Storage.FullText;

/// <summary>All that is to be found of one thing. Between two texts there is a gap: no phrase reaches over it.</summary>
public sealed class WordList
{
    /// <summary>PostgreSQL's limits for positions: later words, and further repetitions of a word, are indexed on neither engine.</summary>
    private const int Most = 16_000, Repeated = 255;

    private readonly List<string?> words = [];
    private readonly Dictionary<string, int> times = [];

    /// <summary><c>null</c>: a gap.</summary>
    public IReadOnlyList<string?> Words => words;

    public void Add(string? text)
    {
        if (text is null) return;
        if (words.Count > 0) words.Add(null);
        foreach (var word in PlainWords.Of(text).Take(Math.Max(0, Most - words.Count)))
        {
            times[word] = times.GetValueOrDefault(word) + 1;
            words.Add(times[word] <= Repeated ? word : null);
        }
    }
}
