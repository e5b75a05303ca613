using System.Diagnostics;

namespace GangguanBot.Tests.Documents;

/// <summary>A test that asks poppler, another reader of PDF than ours; where it is not installed it is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PopplerFactAttribute : FactAttribute
{
    /// <summary>Path of <c>pdftoppm</c>, set where it must be had: then what is missing fails the test.</summary>
    private const string Demanded = "GANGGUANBOT_TEST_POPPLER";

    public PopplerFactAttribute()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Demanded)) && !Poppler.IsThere)
            Skip = "No poppler-utils (pdftoppm, pdffonts, pdftotext) on this machine.";
    }
}

/// <summary>Debian's poppler-utils.</summary>
static class Poppler
{
    public static bool IsThere { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "pdftoppm")));

    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true, RedirectStandardError = true,
                UseShellExecute = false
            })!;
        var (words, fault) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program}: {await fault}");
        return await words;
    }
}
