using System.Diagnostics;
using System.Text.RegularExpressions;
using GangguanBot.Tests.HouseRules;

namespace GangguanBot.Tests.Commands;

/// <summary>The lines of the page of operating, in a real shell.</summary>
public sealed partial class CompletionTests
{
    [BashTheory]
    [InlineData("GangguanBot ver", "verify")]
    [InlineData("GangguanBot re", "restore")]
    [InlineData("GangguanBot restore --y", "--yes")]
    [InlineData("GangguanBot --Telegram:BotToken=x verify --he", "--head --help")]
    [InlineData("GangguanBot ", "--help --version -? -h backup doctor licences migrate restore run verify")]
    [InlineData("GangguanBot dance", "")]
    public async Task Bash_completes_as_the_page_of_operating_says(string line, string completed)
    {
        var lines = Snippet().Match(await File.ReadAllTextAsync(Path.Combine(House.Root, "docs", "operating.md"))).Groups["lines"].Value;
        var script = $$"""
            {{lines}}
            COMP_LINE='{{line}}' COMP_POINT={{line.Length}}
            _gangguanbot GangguanBot "$(sed 's/.* //' <<< "$COMP_LINE")"
            echo $(printf '%s\n' "${COMPREPLY[@]}" | LC_ALL=C sort)
            """;
        var start = new ProcessStartInfo("bash", ["--norc", "-c", script]) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["PATH"] = $"{AppContext.BaseDirectory}:{Environment.GetEnvironmentVariable("PATH")}";
        using var bash = Process.Start(start)!;
        Assert.Equal(completed, (await bash.StandardOutput.ReadToEndAsync()).Trim());
    }

    [GeneratedRegex(@"```sh\n(?<lines>_gangguanbot.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippet();

    /// <summary>Where there is no bash, it says so.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class BashTheoryAttribute : TheoryAttribute
    {
        public BashTheoryAttribute() => Skip = OperatingSystem.IsWindows() || !File.Exists("/bin/bash") ? "there is no bash here" : null;
    }
}
