using System.Net;
using System.Text.RegularExpressions;

namespace GangguanBot.Languages;

public readonly partial record struct Html
{
    /// <summary>Inserted values are not cut below this many characters: lines go instead.</summary>
    private const int Least = 40;

    private const string More = "…";

    /// <summary>
    /// The same text in at most <paramref name="limit"/> characters. The longest inserted values are cut first, to one length; when that
    /// is not enough, the last lines of the longest paragraphs go, and at last all markup. What is left of it stays balanced.
    /// </summary>
    public Html Within(int limit)
    {
        if (Value.Length <= limit || Length is var length && length <= limit) return this;
        var shorter = Inserts is null ? this : Capped(CapFor(limit, length));
        return shorter.Length <= limit ? shorter : shorter.WithFewerLines(limit);
    }

    /// <summary>The length to which values have to be cut so that all of them fit, or <see cref="Least"/>.</summary>
    private int CapFor(int limit, int length)
    {
        var value = Value;
        var lengths = Inserts!.Select(i => Decoded(value, i).Length).ToList();
        var excess = length - limit;
        var (low, high) = (Least, lengths.Max());
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (lengths.Sum(l => Math.Max(0, l - middle)) >= excess) low = middle;
            else high = middle - 1;
        }

        return low;
    }

    private Html Capped(int most)
    {
        var text = new Builder();
        var done = 0;
        foreach (var insert in Inserts!)
        {
            text.Add(Value.AsSpan(done, insert.At - done)).Add(Escape(Text.Cut(Decoded(Value, insert), most)));
            done = insert.At + insert.Length;
        }

        return text.Add(Value.AsSpan(done)).Html;
    }

    private static string Decoded(string value, Insert insert) => WebUtility.HtmlDecode(value.Substring(insert.At, insert.Length));

    private Html WithFewerLines(int limit)
    {
        var paragraphs = Value.Split("\n\n").Select(p => new Paragraph(p)).ToList();
        var excess = Length - limit;
        foreach (var paragraph in paragraphs.OrderByDescending(p => p.Length))
            if (excess > 0) excess -= paragraph.Shorten(excess);
        var shorter = new Html(NothingInside().Replace(string.Join("\n\n", paragraphs.Select(p => p.Value)), ""));
        return shorter.Length <= limit ? shorter : new(Escaped(Text.Cut(Plain(), limit)));
    }

    [GeneratedRegex(@"<(?<tag>\w+)[^>]*></\k<tag>>", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NothingInside();

    /// <summary>Lines that belong together. A line that goes leaves its tags behind, which count for nothing.</summary>
    private sealed class Paragraph(string value)
    {
        public string Value { get; private set; } = value;

        public int Length => new Html(Value).Length;

        /// <summary>Takes whole lines from the end, but the first; and of that one what has to go.</summary>
        /// <returns>By how many characters it is shorter.</returns>
        public int Shorten(int by)
        {
            var (lines, before) = (Value.Split('\n'), Length);
            var (kept, gone, tags) = (lines.Length, -More.Length - 1, "");
            while (kept > 1 && gone < by)
            {
                var line = lines[--kept];
                gone += new Html(line).Length + 1;
                tags = TagsOf(line) + tags;
            }

            if (gone >= by)
            {
                Value = string.Join('\n', [.. lines[..kept], More + tags]);
                return gone;
            }

            var first = new Html(lines[0]);
            Value = Escaped(Text.Cut(first.Plain(), Math.Max(More.Length, before - by))) + TagsOf(lines[0]) + tags;
            return before - Length;
        }

        private static string TagsOf(string line) => string.Concat(Tag().Matches(line).Select(m => m.Value));
    }
}
