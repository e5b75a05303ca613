using System.CommandLine;
using GangguanBot.Administration.Backup;
using GangguanBot.Languages;
using GangguanBot.Storage;
using GangguanBot.Storage.Backup;

namespace GangguanBot.Commands;

/// <summary>A backup of a bot that is stopped; while it runs it makes its backups itself.</summary>
sealed class BackupCommand : Command
{
    public BackupCommand(Phrases say, string[] settings) : base("backup", say["terminal.backup"]) =>
        SetAction((parsed, ct) => MakeAsync(settings, parsed, ct));

    private static async Task<int> MakeAsync(string[] settings, ParseResult parsed, CancellationToken ct)
    {
        await using var app = BotHost.Build(settings, logToError: true);
        var (say, output, error) = (app.OfficePhrases(), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        try
        {
            var outcome = await Progress.Of(parsed, say).ShowAsync(async progress =>
            {
                await app.Services.GetRequiredService<BotDatabase>().OpenAsync(ct, progress);
                return await app.Services.GetRequiredService<BackupRun>().RunAsync(ct, progress);
            });
            await output.WriteLineAsync(BackupText.Of(outcome, say));
            if (outcome.Generation is { } made) await output.WriteLineAsync(made.Folder);
            return outcome.Result == BackupResult.Made ? ExitCode.Well : ExitCode.Failed;
        }
        catch (DatabaseInUseException)
        {
            await error.WriteLineAsync(
                say.Text("backup.verb.running", ("folder", app.Services.GetRequiredService<BackupFolder>().Folder)));
            return ExitCode.CannotStart;
        }
    }
}
