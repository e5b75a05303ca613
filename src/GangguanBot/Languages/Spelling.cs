namespace GangguanBot.Languages;

/// <summary>Finds the word that was probably meant.</summary>
static class Spelling
{
    /// <returns><c>null</c> when nothing is near: more than a third of the word would have to change.</returns>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        var (name, distance) = known.Select(k => (k, Distance(word.ToUpperInvariant(), k.ToUpperInvariant()))).MinBy(k => k.Item2);
        return distance <= word.Length / 3 ? name : null;
    }

    /// <summary>Levenshtein's distance.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
