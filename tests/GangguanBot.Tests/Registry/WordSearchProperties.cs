using System.Text.RegularExpressions;
using FsCheck.Fluent;
using GangguanBot.Tests.City;

namespace GangguanBot.Tests.Registry;

/// <summary>What an engine finds is what somebody finds who reads every sentence with plain means.</summary>
public sealed partial class WordSearchProperties
{
    private const int Sentences = 400, Queries = 600;

    private static readonly string[] Syllables =
        ["in", "ter", "net", "lan", "tai", "ka", "bel", "é", "É", "ñ", "2", "10", "日", "ß", "ñ\u0323", "Ế", "ё", "x", "AND", "or", "Not"];
    private static readonly string[] Between =
        [" ", " ", " ", ", ", ".", "-", "_", "/", "'", "\"", " \"", "\" ", "*", "(", ")", ":", "&", "|", "!", "<->", " 😀 ", "\n", "\0", "+",
        "^", "{0}"];

    [Fact] public Task On_SQLite() => CheckAsync(postgres: false);

    [PostgresFact] public Task On_PostgreSQL() => CheckAsync(postgres: true);

    private static async Task CheckAsync(bool postgres)
    {
        await using var office = await SearchDatabase.OpenAsync(postgres);
        var texts = Texts(Sentences, mostWords: 8).Select(t => t.Replace("\0", "", StringComparison.Ordinal))
            .ToList(); // PostgreSQL keeps no NUL
        var ids = await office.ReportAsync(texts);
        var found = 0;
        foreach (var query in Texts(Queries, mostWords: 3).Concat(texts.Take(50))
            .Concat(texts.Skip(50).Take(50).Select(t => $"\"{t.Replace("\"", "", StringComparison.Ordinal)}\"")))
        {
            var expected = ids.Where((_, i) => Oracle(texts[i], query)).OrderDescending().ToList();
            var actual = await office.FindAsync(query);
            Assert.True(expected.SequenceEqual(actual), $"“{query}”: {Say(expected)} but found {Say(actual)}");
            found += expected.Count;
        }

        string Say(IReadOnlyList<int> some) => string.Join(" | ", some.Select(id => texts[ids.ToList().IndexOf(id)]));

        Assert.True(found > Queries, "the queries find too little to prove anything");
    }

    private static string[] Texts(int count, int mostWords)
    {
        var word = from n in Gen.Choose(1, 3) from parts in Gen.Elements(Syllables).ArrayOf(n) select string.Concat(parts);
        var text = from n in Gen.Choose(1, mostWords)
                   from parts in (from w in word from b in Gen.Elements(Between) select w + b)
            .ArrayOf(n)
                   select string.Concat(parts);
        return text.Sample(count, count);
    }

    private static bool Oracle(string text, string query)
    {
        string[] fields = [text, "Dinas Pendidikan", "Disdik"];
        var parts = query.Split('"');
        var some = false;
        for (var i = 0; i < parts.Length; i++)
        {
            var words = Split(parts[i]);
            some |= words.Length > 0;
            if (i % 2 == 1 && words.Length > 1
                ? !fields.Any(f => Contains(Split(f), words))
                : !words.All(w => fields.Any(f => Split(f).Any(x => x.StartsWith(w, StringComparison.Ordinal))))) return false;
        }

        return some;
    }

    private static bool Contains(string[] words, string[] phrase) =>
        Enumerable.Range(0, Math.Max(0, words.Length - phrase.Length + 1))
        .Any(at => words.Skip(at).Take(phrase.Length).SequenceEqual(phrase));

    private static string[] Split(string text)
    {
        foreach (var (from, to) in new[] { ("é", "e"), ("É", "e"), ("Ế", "e"), ("ñ", "n"), ("ё", "е"), ("\u0323", ""), ("\u0308", "") })
            text = text.Replace(from, to, StringComparison.Ordinal);
        return [.. NoWord().Split(text.ToLowerInvariant()).Where(w => w.Length > 0)];
    }

    [GeneratedRegex(@"[^\p{L}\p{N}]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoWord();
}
