using System.Text.RegularExpressions;

namespace GangguanBot.Tests.HouseRules;

/// <summary>Words of yesterday go from the glossary with what they meant.</summary>
public sealed partial class GlossaryTests
{
    [Fact]
    public void Every_type_that_it_names_exists()
    {
        var types = SourceFile.Of("src/GangguanBot", ".cs").SelectMany(f => Declared().Matches(f.Code).Select(m => m.Groups["name"].Value)).ToHashSet();
        var named = Named().Matches(MarkdownFile.At("docs/glossary.md").Text).Select(m => m.Groups["name"].Value).ToList();
        Assert.NotEmpty(named);
        House.HasNo(named.Where(n => !types.Contains(n)));
    }

    [GeneratedRegex(@"\b(class|record|struct|interface|enum) (?<name>[A-Z]\w*)")]
    private static partial Regex Declared();

    [GeneratedRegex(@"`(?<name>[A-Z]\w*)`")]
    private static partial Regex Named();
}
