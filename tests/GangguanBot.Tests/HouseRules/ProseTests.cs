using System.Text.RegularExpressions;

namespace GangguanBot.Tests.HouseRules;

/// <summary>Documents are as wide as code, name what there is, and docstrings begin with their subject.</summary>
public sealed partial class ProseTests
{
    private const int Widest = 140;

    private static readonly IReadOnlyList<SourceFile> Sources = [.. SourceFile.Of("src", ".cs").Concat(SourceFile.Of("tests", ".cs"))];

    /// <summary>Tables, code and a link that cannot be broken may be wider.</summary>
    [Fact]
    public void No_line_of_prose_is_wider_than_140_columns() => House.HasNo(
        from file in MarkdownFile.All
        from line in file.Prose.Split('\n')
        where line.EnumerateRunes().Count() > Widest && !line.StartsWith('|') && line.TrimStart().Contains(' ', StringComparison.Ordinal)
        select $"{file.Path}: {line}");

    [Fact]
    public void Source_files_that_documents_name_are_there() => House.HasNo(
        from file in MarkdownFile.All
        from name in SourceName().Matches(file.Prose).Select(m => m.Groups["name"].Value)
        where !IsThere(name)
        select $"{file.Path}: {name}");

    [Fact]
    public void Docstrings_begin_with_their_subject() => House.HasNo(
        from file in SourceFile.Of("src", ".cs").Concat(SourceFile.Of("tests/GangguanBot.Tests/City", ".cs"))
        from summary in Evasive().Matches(file.Text).Select(m => m.Value)
        select $"{file.Path}: {summary}");

    [Theory]
    [InlineData("/// <summary>What the probe saw.</summary>", true)]
    [InlineData("/// <summary>\n/// Whoever asks.\n/// </summary>", true)]
    [InlineData("/// <param name=\"by\">Who sent it.</param>", true)]
    [InlineData("/// <summary>The result of a probe.</summary>", false)]
    [InlineData("/// <summary>Whether a host answers.</summary>", false)]
    public void An_evasive_docstring_is_known(string summary, bool isEvasive) => Assert.Equal(isEvasive, Evasive().IsMatch(summary));

    private static bool IsThere(string name) => Sources.Select(s => $"/{s.Path}").Any(path =>
        path.EndsWith($"/{name}", StringComparison.Ordinal) || path.EndsWith($"/{name}.cs", StringComparison.Ordinal)
        || path.Contains($"/{name}/", StringComparison.Ordinal));

    /// <summary>A file or folder by its name, or by a folder and a type, in code quotes; no time zone.</summary>
    [GeneratedRegex(@"`(?<name>(?!Asia/)(?:[A-Z]\w+/)+[A-Z]\w+(?:\.cs)?|[A-Z]\w+\.cs)`")]
    private static partial Regex SourceName();

    [GeneratedRegex(@"/// <(?:summary|returns|param name=""\w+"")>(?:\r?\n\s*/// )?(?:What|Who|Whoever|Whom|Where|Which|That which|Those|Somebody|Nobody|Of what)\b[^\n]*")]
    private static partial Regex Evasive();
}
