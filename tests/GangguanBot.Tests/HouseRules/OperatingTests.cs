using System.Text.Json;
using System.Text.RegularExpressions;

namespace GangguanBot.Tests.HouseRules;

/// <summary>What is written for operators is so.</summary>
public sealed partial class OperatingTests
{
    private const int Screen = 80;

    /// <summary>Whose own names stand below them.</summary>
    private static readonly string[] Open = ["Serilog"];

    /// <summary>Every setting of the example, as <c>Section:Name</c>.</summary>
    private static readonly IReadOnlyList<string> Settings = Read();

    [Fact]
    public void The_README_has_at_most_80_lines() =>
        Assert.InRange(File.ReadAllLines(Path.Combine(House.Root, "README.md")).Length, 1, Screen);

    [Fact]
    public void Every_setting_stands_in_the_page_of_operating()
    {
        var rows = MarkdownFile.At("docs/operating.md").Text.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .ToList();
        House.HasNo(Settings.Where(s => !rows.Exists(row => row.Split('|')[1].Contains($"`{s}`", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("Dockerfile")]
    [InlineData("compose.yaml")]
    [InlineData(".env.example")]
    public void A_container_is_given_only_settings_that_exist(string file)
    {
        var given = Variable().Matches(File.ReadAllText(Path.Combine(House.Root, file)))
            .Select(m => m.Value.Replace("__", ":", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(given);
        House.HasNo(given.Where(name => !Settings.Contains(name) && !Settings.Contains(name.Split(':')[0])));
    }

    private static List<string> Read()
    {
        using var example = JsonDocument.Parse(File.ReadAllText(Path.Combine(House.Root, "appsettings.example.json")));
        return [.. example.RootElement.EnumerateObject()
            .SelectMany(section => section.Value.ValueKind != JsonValueKind.Object || Open.Contains(section.Name)
            ? [section.Name]
            : section.Value.EnumerateObject().Select(setting => $"{section.Name}:{setting.Name}"))];
    }

    /// <summary>A setting in its form for the environment.</summary>
    [GeneratedRegex(@"\b[A-Z]\w*?__\w+")]
    private static partial Regex Variable();
}
