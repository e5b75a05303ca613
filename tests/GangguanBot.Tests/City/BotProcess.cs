using System.Diagnostics;
using System.Text.RegularExpressions;

namespace GangguanBot.Tests.City;

/// <summary>The bot as a process of its own, on the real clock, that can be killed.</summary>
sealed partial class BotProcess : IAsyncDisposable
{
    private readonly Process process;

    private BotProcess(Process process, Uri web) => (this.process, Web) = (process, web);

    /// <summary>The address of health and, where it is on, the dashboard.</summary>
    public Uri Web { get; }

    /// <summary>Files that are loaded, as the system shows them; empty where it does not.</summary>
    public string Loaded => File.Exists($"/proc/{process.Id}/maps") ? File.ReadAllText($"/proc/{process.Id}/maps") : "";

    public static async Task<BotProcess> StartAsync(params string[] settings)
    {
        var started = Process.Start(
            new ProcessStartInfo("dotnet",
            [Path.Combine(AppContext.BaseDirectory, "GangguanBot.dll"), .. settings,
            "--Web:Urls=http://127.0.0.1:0"])
            { RedirectStandardOutput = true, UseShellExecute = false })!;
        var said = "";
        while (await started.StandardOutput.ReadLineAsync() is { } line)
        {
            said += $"{line}\n";
            if (Serving().Match(line) is not { Success: true } serving) continue;
            _ = started.StandardOutput.ReadToEndAsync(); // a pipe that nobody reads would hold the bot up
            return new(started, new Uri(serving.Value));
        }

        throw new InvalidOperationException(said);
    }

    /// <summary>As the system does it when memory is short: nothing of the bot runs any more.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process.Dispose();
    }

    [GeneratedRegex(@"(?<=Health and metrics at .*)http://127\.0\.0\.1:\d+")]
    private static partial Regex Serving();
}
