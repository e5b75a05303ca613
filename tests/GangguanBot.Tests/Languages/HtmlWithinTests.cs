using System.Text;
using System.Text.RegularExpressions;
using GangguanBot.Languages;

namespace GangguanBot.Tests.Languages;

/// <summary>A text that is too long becomes shorter where people typed, and stays one that Telegram can parse.</summary>
public sealed partial class HtmlWithinTests
{
    private static readonly Phrases Say = new Phrasebook(TimeZoneInfo.Utc).For("id");

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    [Fact]
    public void A_text_that_fits_stays_as_it_is()
    {
        var text = Say.Html("ticket.sentence", ("sentence", "Internet <mati> & lambat"));
        Assert.Equal(text, text.Within(4096));
    }

    [Fact]
    public void The_longest_of_what_was_typed_is_cut_first_and_the_bots_own_words_stay()
    {
        var text = Html.Paragraphs(
            Say.Html("ticket.sentence", ("sentence", new string('a', 900))), Say.Html("ticket.place", ("place", new string('b', 60))),
            new Html("<b>Mohon arahan</b> disposisi paling lambat besok."));

        var shorter = text.Within(400);

        Assert.InRange(shorter.Length, 380, 400);
        Assert.Contains(new string('b', 60), shorter.Value, StringComparison.Ordinal);
        Assert.Contains("a…", shorter.Value, StringComparison.Ordinal);
        Assert.EndsWith("<b>Mohon arahan</b> disposisi paling lambat besok.", shorter.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_and_numbers_are_never_cut()
    {
        var due = new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
        var text = Html.Lines(Say.Html("ticket.sentence", ("sentence", new string('x', 5000))), Say.Html("ticket.since", ("since", due)));
        Assert.Contains(Say.Moment(due), text.Within(200).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_go_from_the_longest_paragraph_when_nothing_typed_is_left_to_cut()
    {
        var list = Html.Lines(Enumerable.Range(1, 400).Select(n => (Html?)new Html($"• <b>nomor {n}</b>")));
        var shorter = Html.Paragraphs(new Html("<i>Judul</i>"), list, new Html("Bagaimana?")).Within(1000);

        Assert.InRange(shorter.Length, 900, 1000);
        Assert.StartsWith("<i>Judul</i>\n\n• <b>nomor 1</b>", shorter.Value, StringComparison.Ordinal);
        Assert.EndsWith("\n…\n\nBagaimana?", shorter.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_is_put_together_fits_is_balanced_and_ends_in_whole_signs()
    {
        var random = new Random(20261123);
        for (var round = 0; round < 150; round++)
        {
            var text = Made(random, depth: 3);
            var limit = random.Next(60, 4096);
            var shorter = text.Within(limit);
            Assert.True(shorter.Length <= limit, $"round {round}: {shorter.Length} instead of {limit}");
            Assert.Empty(Unbalanced(shorter.Value));
            Assert.DoesNotContain("&amp", AmpersandOnce().Replace(shorter.Value, ""), StringComparison.Ordinal);
            Assert.True(Strict.GetByteCount(shorter.Value) > 0); // throws at half an emoji
        }
    }

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    [InlineData("su")]
    public void Every_phrase_with_its_values_at_their_longest_fits_and_keeps_its_own_words(string language)
    {
        var say = new Phrasebook(TimeZoneInfo.Utc).For(language);
        foreach (var key in say.Keys)
        {
            var names = Placeholder().Matches(say[key]).Select(m => m.Groups["name"].Value).Distinct().ToList();
            if (names.Count == 0) continue;
            (string, object?)[] values = [.. names.Select(n => (n, (object?)string.Concat(Enumerable.Repeat("🙏🏽<&", 1000))))];
            var message = Html.Paragraphs(Enumerable.Repeat((Html?)say.Html(key, values), 3)).Within(4096);
            Assert.True(message.Length <= 4096, key);
            var words = new Html(Placeholder().Split(say[key])[^1]).Plain().Trim();
            Assert.EndsWith(words, message.Plain().TrimEnd(), StringComparison.Ordinal);
        }
    }

    private static Html Made(Random random, int depth) => random.Next(depth > 0 ? 6 : 3) switch
    {
        0 => Html.Escape(Words(random)),
        1 => Say.Html("ticket.sentence", ("sentence", Words(random))),
        2 => new Html($"<b>{random.Next(10_000)}</b> kata <i>bot</i>"),
        3 => Html.Lines(Many(random, depth)),
        4 => Html.Paragraphs(Many(random, depth)),
        _ => new Html("<blockquote expandable>") + Made(random, depth - 1) + new Html("</blockquote>"),
    };

    private static IEnumerable<Html?> Many(Random random, int depth) =>
        [.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => (Html?)Made(random, depth - 1))];

    private static string Words(Random random)
    {
        string[] some = ["<", "&", "\"", "🙏🏽", "a", "Router lantai 2 ", "\n", "é", "👩‍👩‍👧", "&amp;"];
        return string.Concat(Enumerable.Range(0, random.Next(1, 300)).Select(_ => some[random.Next(some.Length)]));
    }

    private static List<string> Unbalanced(string html)
    {
        var open = new Stack<string>();
        var faults = new List<string>();
        foreach (Match tag in Tag().Matches(html))
        {
            if (!tag.Value.StartsWith("</", StringComparison.Ordinal)) open.Push(tag.Groups["name"].Value);
            else if (!open.TryPop(out var last) || last != tag.Groups["name"].Value) faults.Add(tag.Value);
        }

        return [.. faults, .. open];
    }

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Placeholder();

    [GeneratedRegex("</?(?<name>[a-z]+)[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex("&(amp|lt|gt|quot);", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AmpersandOnce();
}
