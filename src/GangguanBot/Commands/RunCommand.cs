using System.CommandLine;
using GangguanBot.Languages;
using GangguanBot.Wire;

namespace GangguanBot.Commands;

/// <summary>The bot itself, until it is told to stop.</summary>
sealed class RunCommand : Command
{
    public RunCommand(Phrases say, string[] settings) : base("run", say["terminal.run"]) => SetAction(_ => RunAsync(settings));

    private static async Task<int> RunAsync(string[] settings)
    {
        var app = BotHost.Build(settings);
        var shutdownReason = app.Services.GetRequiredService<ShutdownReason>();
        // Memory that only the start needed is given back.
        app.Lifetime.ApplicationStarted.Register(() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive));
        try
        {
            await app.RunAsync();
        }
        catch (OperationCanceledException) when (shutdownReason.ExitCode != ExitCode.Well)
        {
            // Telegram refused the token before the last service had started.
        }

        return shutdownReason.ExitCode;
    }
}
