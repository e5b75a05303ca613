namespace GangguanBot.Tests.HouseRules;

/// <summary>Scripts can be called as they are, and stop at the first failure.</summary>
public sealed class ScriptTests
{
    public static TheoryData<string> Scripts =>
        [.. Directory.EnumerateFiles(Path.Combine(House.Root, "script")).Append(Path.Combine(House.Root, ".ci", "run"))
            .Select(f => Path.GetRelativePath(House.Root, f))];

    [Theory]
    [MemberData(nameof(Scripts))]
    public void A_script_is_executable_and_stops_at_the_first_failure(string script)
    {
        var path = Path.Combine(House.Root, script);
        var lines = File.ReadAllLines(path);
        Assert.Equal("#!/usr/bin/env bash", lines[0]);
        Assert.Equal("set -euo pipefail", lines.First(l => !l.StartsWith('#')));
        if (!OperatingSystem.IsWindows()) Assert.True(File.GetUnixFileMode(path).HasFlag(UnixFileMode.UserExecute), $"chmod +x {script}");
    }
}
