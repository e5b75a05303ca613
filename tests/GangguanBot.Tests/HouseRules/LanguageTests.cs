using System.Text.RegularExpressions;

namespace GangguanBot.Tests.HouseRules;

/// <summary>A language is a file of <c>locales/</c>. The simulator's page lists them by hand, and follows.</summary>
public sealed partial class LanguageTests
{
    private static readonly List<string> Languages = [.. House.Files("locales", ".json").Select(f => Path.GetFileNameWithoutExtension(f)!).Order()];

    [Theory]
    [InlineData("src/GangguanBot.Simulator/Office/Locales.cs")]
    [InlineData("src/GangguanBot.Simulator/Page/phrases.js")]
    public void The_simulator_knows_each_language(string path) =>
        Assert.Equal(Languages, Quoted().Matches(ListOfLanguages().Match(Text(path)).Value).Select(m => m.Groups["word"].Value).Order());

    [Fact]
    public void Its_page_offers_each_language() => Assert.Equal(
        Languages, Option().Matches(Text("src/GangguanBot.Simulator/Page/index.html")).Select(m => m.Groups["word"].Value).Order());

    private static string Text(string path) => File.ReadAllText(Path.Combine(House.Root, path));

    [GeneratedRegex(@"[Ll]anguages = \[[^\]]*\]")]
    private static partial Regex ListOfLanguages();

    [GeneratedRegex("""["'](?<word>[a-z]{2,3})["']""")]
    private static partial Regex Quoted();

    [GeneratedRegex("""<option value="(?<word>[a-z]{2,3})" lang=""")]
    private static partial Regex Option();
}
