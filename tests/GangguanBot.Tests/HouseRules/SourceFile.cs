using System.Text.RegularExpressions;

namespace GangguanBot.Tests.HouseRules;

/// <summary>A source file of the project, with what the rules want to know of it.</summary>
/// <param name="Path">From the project's root, with slashes.</param>
sealed partial record SourceFile(string Path, string Text)
{
    public static IReadOnlyList<SourceFile> Of(string folder, params string[] extensions) =>
        [.. House.Files(folder, extensions)
            .Select(f => new SourceFile(System.IO.Path.GetRelativePath(House.Root, f).Replace('\\', '/'), File.ReadAllText(f)))
            .OrderBy(f => f.Path)];

    public int Lines => Text.AsSpan().TrimEnd('\n').Count('\n') + 1;

    /// <summary>The text without comments: a rule about code is not broken by words about code.</summary>
    public string Code => Comment().Replace(Text, "");

    /// <summary>Namespaces named in <c>using</c> lines, aliases and fully qualified names; not at the beginning of a text.</summary>
    public IEnumerable<string> Names(string root) =>
        Regex.Matches(Code, $@"(?<![\w.""]){Regex.Escape(root)}(?:\.\w+)*").Select(m => m.Value).Distinct();

    [GeneratedRegex("""^\s*//.*$|(?<=[;{}),])\s*//.*$""", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
