namespace GangguanBot.Tests.Browser;

/// <summary>Where this machine keeps its Chromium; null when it has none.</summary>
internal static class Chromium
{
    public const string Variable = "GANGGUANBOT_TEST_CHROMIUM";

    static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    public static string? Path { get; } = Candidates().FirstOrDefault(File.Exists);

    static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named) return [named];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return ["/usr/bin/chromium", .. folders.SelectMany(_ => Names, System.IO.Path.Combine)];
    }
}
