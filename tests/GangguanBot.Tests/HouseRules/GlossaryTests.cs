using System.Text.RegularExpressions;

namespace GangguanBot.Tests.HouseRules;

/// <summary>Words of yesterday go from the glossary with what they meant.</summary>
public sealed partial class GlossaryTests
{
    [Fact]
    public void Every_type_that_it_names_exists()
    {
        var types = SourceFile.Of("src/GangguanBot", ".cs").SelectMany(f => Declared().Matches(f.Code).Select(m => m.Groups["name"].Value))
            .ToHashSet();
        var named = Named().Matches(MarkdownFile.At("docs/glossary.md").Text).Select(m => m.Groups["name"].Value).ToList();
        Assert.NotEmpty(named);
        House.HasNo(named.Where(n => !types.Contains(n)));
    }

    /// <summary>A short name says little by itself. Cases of a closed hierarchy carry their parent's name, and it stands there.</summary>
    [Fact]
    public void Every_public_type_of_one_word_in_the_core_folders_is_explained()
    {
        var glossary = MarkdownFile.At("docs/glossary.md").Text;
        var named = Named().Matches(glossary).Select(m => m.Groups["name"].Value).ToHashSet();
        House.HasNo(Types().Where(t =>
            t.IsPublic && Core.Contains(t.Namespace?.Split('.').ElementAtOrDefault(1)) && OneWord().IsMatch(Plain(t)))
            .Where(t => !named.Contains(Plain(t))).Select(t => t.FullName!));
    }

    [Fact]
    public void No_two_types_share_a_name() => House.HasNo(
        from type in Types()
        where type.DeclaringType is not { IsAbstract: true, IsSealed: false }
        group type by Plain(type) into same
        where same.Select(t => t.IsInterface || t.IsGenericType ? t.FullName!.Split('`')[0] : t.FullName).Distinct().Count() > 1
        select string.Join(" and ", same.Select(t => t.FullName)));

    private static readonly string?[] Core = ["Sop", "Chat", "Office", "Tickets"];

    private static IEnumerable<Type> Types() => typeof(BotHost).Assembly.GetTypes().Where(t =>
        t.Namespace?.StartsWith("GangguanBot", StringComparison.Ordinal) == true
        && !t.FullName!.Contains('<', StringComparison.Ordinal) && !t.FullName.Contains("__", StringComparison.Ordinal));

    private static string Plain(Type type) => type.Name.Split('`')[0];

    [GeneratedRegex(@"^[A-Z][a-z0-9]+$")]
    private static partial Regex OneWord();

    [GeneratedRegex(@"\b(class|record|struct|interface|enum) (?<name>[A-Z]\w*)")]
    private static partial Regex Declared();

    [GeneratedRegex(@"`(?<name>[A-Z]\w*)`")]
    private static partial Regex Named();
}
