namespace GangguanBot.Tests.HouseRules;

/// <summary>Links of the documents lead somewhere.</summary>
public sealed class LinkTests
{
    [Fact]
    public void Every_link_leads_to_a_file_or_a_heading_of_one() => House.HasNo(
        from file in MarkdownFile.All
        from link in file.Links
        where !IsThere(file, link)
        select $"{file.Path}: {link}");

    [Fact]
    public void There_are_links_to_files_and_to_headings_to_look_at()
    {
        Assert.Contains(MarkdownFile.At("README.md").Links, l => l == "docs/operating.md");
        Assert.Contains(MarkdownFile.At("README.md").Links, l => l.Contains('#', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Health and metrics", "health-and-metrics")]
    [InlineData("Mulai / Start", "mulai--start")]
    [InlineData("What it does not do (yet)", "what-it-does-not-do-yet")]
    [InlineData("The `/admin` page, [linked](x.md)", "the-admin-page-linked")]
    public void Headings_are_reached_as_GitHub_has_them(string heading, string anchor) =>
        Assert.Equal(anchor, MarkdownFile.Anchor(heading));

    [Theory]
    [InlineData("README.md", "docs/nowhere.md")]
    [InlineData("README.md", "docs/operating.md#nowhere")]
    [InlineData("docs/operating.md", "#nowhere")]
    public void A_link_that_leads_nowhere_is_known(string from, string link) => Assert.False(IsThere(MarkdownFile.At(from), link));

    private static bool IsThere(MarkdownFile from, string link)
    {
        var (to, heading) = link.Split('#', 2) is [var file, var anchor] ? (file, anchor) : (link, null);
        var path = to.Length == 0
            ? from.Path : Path.GetRelativePath(House.Root, Path.Combine(House.Root, Path.GetDirectoryName(from.Path)!, to))
            .Replace('\\', '/');
        if (!Path.Exists(Path.Combine(House.Root, path))) return false;
        return heading is null || MarkdownFile.All.FirstOrDefault(f => f.Path == path)?.Anchors.Contains(heading) == true;
    }
}
