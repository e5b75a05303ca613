namespace GangguanBot.Tests.HouseRules;

/// <summary>The project's own files, for the rules that read them.</summary>
static class House
{
    public static string Root { get; } = FindRoot();

    public static IEnumerable<string> Files(string folder, params string[] extensions) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Where(f => extensions.Contains(Path.GetExtension(f)))
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    /// <summary>Like <c>Assert.Empty</c>, and shows every fault, not the first five.</summary>
    public static void HasNo(IEnumerable<string> faults)
    {
        var all = faults.Distinct().ToList();
        Assert.True(all.Count == 0, string.Join(Environment.NewLine, all));
    }

    private static string FindRoot()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "GangguanBot.sln")))
            at = at.Parent ?? throw new DirectoryNotFoundException("GangguanBot.sln");
        return at.FullName;
    }
}
