using System.Text.RegularExpressions;
using GangguanBot.Languages;

namespace GangguanBot.Tests.HouseRules;

public sealed partial class LocaleTests
{
    /// <summary>What the simulator's page and office put together; its keys are listed in <c>Page/</c> and <c>Office/</c>.</summary>
    private static readonly string[] OfTheSimulator =
    [
        "simulator.bot.", "simulator.role.", "simulator.chat.hint.", "simulator.connection.", // states and roles, in Page/
        "simulator.selfplay.", "simulator.error.", // what the simulator's office says, in Office/
    ];

    private const string Simulator = "simulator.";

    private readonly Phrasebook book = new(TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta"));
    private readonly Phrases source;

    public LocaleTests() => source = book.For(Phrasebook.Source);

    [Fact]
    public void Every_language_has_every_key_and_no_other() =>
        Assert.All(book.Languages, l => Assert.Equal(source.Keys.Order(), book.For(l).Keys.Order()));

    [Fact]
    public void Every_language_has_the_same_placeholders() => Assert.All(book.Languages, l => Assert.All(source.Keys, key =>
        Assert.True(Placeholders(source[key]).SequenceEqual(Placeholders(book.For(l)[key])), $"{l}: {key}")));

    [Fact]
    public void No_phrase_is_empty() => Assert.All(book.Languages, l =>
        Assert.DoesNotContain(book.For(l).Keys, key => string.IsNullOrWhiteSpace(book.For(l)[key])));

    [Fact]
    public void Markup_in_phrases_is_what_Telegram_takes_and_is_closed() => Assert.All(book.Languages, l =>
        Assert.DoesNotContain(book.For(l).Keys, key => !IsClosed(book.For(l)[key])));

    [Fact]
    public void Every_phrase_the_code_asks_for_exists() => House.HasNo(
        House.Files("src", ".cs").SelectMany(f => Asked().Matches(File.ReadAllText(f)).Select(m => m.Groups["key"].Value))
            .Where(key => !source.Has(key)).Distinct().Order());

    [Fact]
    public void Every_phrase_that_is_put_together_at_run_time_exists() =>
        House.HasNo(PhraseFamilies.Keys(source).Distinct().Where(key => !source.Has(key)).Order());

    [Fact]
    public void Keys_are_in_snake_case() => House.HasNo(
        book.Languages.SelectMany(l => book.For(l).Keys).Where(key => !SnakeCase().IsMatch(key)).Concat(
            from file in SourceFile.Of("src", ".cs", ".js", ".html").Concat(SourceFile.Of("tests", ".cs"))
            where !file.Path.EndsWith("PhraseKeyTests.cs", StringComparison.Ordinal)
            from literal in Quoted().Matches(file.Text).Select(m => m.Groups["key"].Value)
            where !SnakeCase().IsMatch(literal) && literal.Contains('.') && source.Has(literal)
            select $"{file.Path}: {literal}"));

    [Fact]
    public void Keys_that_are_put_together_belong_to_a_declared_family()
    {
        var families = PhraseFamilies.Keys(source).Select(key => key[..(key.LastIndexOf('.') + 1)])
            .Concat(PhraseFamilies.Declared.Select(f => f.Beginning)).ToHashSet();
        House.HasNo(from file in SourceFile.Of("src/GangguanBot", ".cs")
                    from made in Made().Matches(file.Code).Select(m => m.Groups["family"].Value)
                    where !families.Contains(made) && !families.Any(f => f.StartsWith(made, StringComparison.Ordinal))
                    select $"{file.Path}: {made}");
    }

    [Fact]
    public void A_declared_family_is_put_together_somewhere() => House.HasNo(
        PhraseFamilies.Declared.Select(f => f.Beginning).Except(
            SourceFile.Of("src/GangguanBot", ".cs").SelectMany(f => Begun().Matches(f.Code)).Select(m => m.Groups["family"].Value)));

    [Fact]
    public void Every_phrase_is_used()
    {
        var used = House.Files("src", ".cs", ".js", ".html")
            .SelectMany(f => Quoted().Matches(File.ReadAllText(f)).Select(m => m.Groups["key"].Value))
            .Concat(PhraseFamilies.Keys(source)).Select(PhraseKey.Of).ToHashSet();
        // The simulator's page is given its section with the prefix cut.
        House.HasNo(source.Keys.Where(key =>
            !used.Contains(key) && !(key.StartsWith(Simulator, StringComparison.Ordinal) && used.Contains(key[Simulator.Length..])))
            .Where(key => !OfTheSimulator.Any(key.StartsWith)).Order());
    }

    private static IEnumerable<string> Placeholders(string phrase) => Placeholder().Matches(phrase).Select(m => m.Value).Order();

    private static bool IsClosed(string phrase)
    {
        var open = new Stack<string>();
        foreach (Match tag in Tag().Matches(phrase))
        {
            var name = tag.Groups["name"].Value;
            if (name is not ("b" or "i" or "u" or "s" or "code" or "pre" or "a" or "blockquote" or "tg-spoiler")) return false;
            if (!tag.Value.StartsWith("</", StringComparison.Ordinal)) open.Push(name);
            else if (!open.TryPop(out var last) || last != name) return false;
        }

        return open.Count == 0;
    }

    [GeneratedRegex(@"\{\w+\}")] private static partial Regex Placeholder();

    [GeneratedRegex("</?(?<name>[a-z-]+)[^>]*>")] private static partial Regex Tag();

    [GeneratedRegex("""(?:\b[sS]ay\[|\.Text\(|\.Html\()"(?<key>\w+(?:\.[\w-]+)+)"[\],)]""")] private static partial Regex Asked();

    [GeneratedRegex("""(?:\b[sS]ay\[|\bthis\[|\bText\(|\.Html\(|\.Has\(|[?:] )\$"(?<family>(?:[a-z_]+\.)+[a-z_]*)\{""")]
    private static partial Regex Made();

    [GeneratedRegex("""\$"(?<family>(?:[a-z_]+\.)+[a-z_]*)\{""")] private static partial Regex Begun();

    [GeneratedRegex(@"^[a-z0-9]+(_[a-z0-9]+)*(\.[a-z0-9]+([_/-][a-z0-9]+)*)*$")] private static partial Regex SnakeCase();

    [GeneratedRegex("""["'`](?<key>\w+(?:\.[\w-]+)*)["'`]""")] private static partial Regex Quoted();
}
