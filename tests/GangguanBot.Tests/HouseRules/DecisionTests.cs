using System.Text.RegularExpressions;

namespace GangguanBot.Tests.HouseRules;

/// <summary>Decisions are found by their number, and all have one form.</summary>
public sealed partial class DecisionTests
{
    private const string Folder = "docs/decisions/", Index = $"{Folder}README.md";

    private static readonly IReadOnlyList<MarkdownFile> Records =
        [.. MarkdownFile.All.Where(f => f.Path.StartsWith(Folder, StringComparison.Ordinal) && f.Path != Index)];

    [Fact]
    public void They_are_numbered_from_one_without_gaps() =>
        Assert.Equal(Enumerable.Range(1, Records.Count).Select(n => $"{n:0000}"),
            Records.Select(f => Path.GetFileName(f.Path).Split('-')[0]));

    [Fact]
    public void Each_has_its_number_a_date_and_a_state_above_problem_decision_and_consequences() => House.HasNo(
        from file in Records
        let head = Head().Match(file.Text)
        where !head.Success || !Path.GetFileName(file.Path)
            .StartsWith($"{int.Parse(head.Groups["number"].Value):0000}-", StringComparison.Ordinal)
            || !DateOnly.TryParseExact(head.Groups["date"].Value, "d MMMM yyyy", out _)
            || !file.Headings.Skip(1).SequenceEqual(["Problem", "Decision", "Consequences"])
        select file.Path);

    [Fact]
    public void Each_stands_in_the_index_under_its_own_name_and_date() => House.HasNo(
        from file in Records
        let head = Head().Match(file.Text)
        let line = $"| {head.Groups["number"].Value} | [{head.Groups["name"].Value}]({Path.GetFileName(file.Path)}) | {head.Groups["date"].Value} |"
        where !MarkdownFile.At(Index).Text.Contains(line, StringComparison.Ordinal)
        select line);

    [GeneratedRegex(@"\A# (?<number>\d+)\. (?<name>.+)\n\n(?<date>\d+ \w+ \d{4})\. (Accepted|Replaced by \d+)\.")]
    private static partial Regex Head();
}
