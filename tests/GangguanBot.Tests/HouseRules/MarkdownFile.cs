using System.Text.RegularExpressions;

namespace GangguanBot.Tests.HouseRules;

/// <summary>A document of the house, with what the rules want to know of it.</summary>
/// <param name="Path">From the project's root, with slashes.</param>
sealed partial record MarkdownFile(string Path, string Text)
{
    public static IReadOnlyList<MarkdownFile> All { get; } = [.. SourceFile.Of("", ".md").Select(f => new MarkdownFile(f.Path, f.Text))];

    public static MarkdownFile At(string path) => All.Single(f => f.Path == path);

    /// <summary>Targets of links and pictures within the house; what stands in code is none.</summary>
    public IEnumerable<string> Links => Link().Matches(Code().Replace(Text, "")).Select(m => m.Groups["to"].Value);

    public IEnumerable<string> Headings => Heading().Matches(Fence().Replace(Text, "")).Select(m => m.Groups["words"].Value);

    /// <summary>The text without its blocks of code.</summary>
    public string Prose => Fence().Replace(Text, "");

    /// <summary>What a link writes behind <c>#</c> to get to each heading, as GitHub makes it.</summary>
    public IReadOnlyList<string> Anchors =>
        [.. Headings.Select(Anchor).GroupBy(a => a).SelectMany(g => g.Select((a, n) => n == 0 ? a : $"{a}-{n}"))];

    public static string Anchor(string heading) =>
        Sign().Replace(LinkedWords().Replace(heading, "${words}"), "").ToLowerInvariant().Replace(' ', '-');

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^```.*?^```|`[^`\n]+`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\((?!\w+:)(?<to>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (?<words>.+?)\s*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\[(?<words>[^\]]*)\]\([^)]*\)")]
    private static partial Regex LinkedWords();

    [GeneratedRegex(@"[^\p{L}\p{M}\p{N} _-]")]
    private static partial Regex Sign();
}
