using System.CommandLine;
using GangguanBot.Administration;
using GangguanBot.Administration.Backup;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Settings;
using GangguanBot.Storage;
using GangguanBot.Storage.Backup;
using GangguanBot.Storage.Chain;

namespace GangguanBot.Commands;

/// <summary>Checks a backup and puts it in the place of the data, with the bot stopped.</summary>
sealed class RestoreCommand : Command
{
    public RestoreCommand(Phrases say, string[] settings) : base("restore", say["terminal.restore"])
    {
        // May be missing for the parser: where the backups are is known only once the settings are read.
        var folder = new Argument<string?>("FOLDER") { Description = say["terminal.restore_folder"], Arity = ArgumentArity.ZeroOrOne };
        var surely = new Option<bool>("--yes") { Description = say["terminal.restore_yes"] };
        Add(folder);
        Add(surely);
        SetAction((parsed, ct) => RunAsync(settings, parsed.GetValue(folder), parsed.GetValue(surely), parsed, ct));
    }

    private static async Task<int> RunAsync(string[] settings, string? path, bool surely, ParseResult parsed, CancellationToken ct)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        await using var app = Build(settings, path);
        var (say, restoration) = (app.OfficePhrases(), app.Services.GetRequiredService<Restoration>());
        if (path is null)
        {
            await error.WriteLineAsync(say.Text("backup.verb.path", ("folder", app.Services.GetRequiredService<BackupFolder>().Folder)));
            return ExitCode.CannotStart;
        }

        try
        {
            var shown = Progress.Of(parsed, say);
            var found = await shown.ShowAsync(progress => restoration.CheckAsync(path, ct, progress));
            var (holds, folder) = (found.Manifest, found.Folder);
            await output.WriteLineAsync(say.Text("backup.verb.checked",
                ("folder", folder), ("time", holds.At), ("files", holds.Files.Count), ("links", holds.Links)));
            if (!surely && await restoration.IsPresentAsync(ct))
            {
                await error.WriteLineAsync(say["backup.verb.surely"]);
                return ExitCode.CannotStart;
            }

            var restored = await shown.ShowAsync(progress => restoration.RunAsync(found, ct, progress));
            await output.WriteLineAsync(say.Text("backup.verb.restored", ("time", holds.At)));
            if (restored.FormerDatabase is { } data) await output.WriteLineAsync(say.Text("backup.verb.former_database", ("where", data)));
            if (restored.FormerFiles is { } files) await output.WriteLineAsync(say.Text("backup.verb.former_files", ("where", files)));
            var report = await shown.ShowAsync(progress => LookAsync(app, found, progress));
            await output.WriteLineAsync(ChainText.Of(report, say));
            return report.Fault is null ? ExitCode.Well : ExitCode.Failed;
        }
        catch (BackupException fault)
        {
            await error.WriteLineAsync(BackupText.Of(fault, say));
            return ExitCode.Failed;
        }
    }

    /// <summary>Settings and the folder are missed together: nobody should mend one fault to hear of the other.</summary>
    private static WebApplication Build(string[] settings, string? path)
    {
        try
        {
            return BotHost.Build(settings, logToError: true);
        }
        catch (SettingsException e) when (path is null)
        {
            throw new SettingsException([.. e.Faults, new SettingFault("restore FOLDER", "settings.fault.required")]);
        }
    }

    /// <summary>Brought up to date, looked through once more where it stands now, and written into its journal.</summary>
    private static async Task<ChainReport> LookAsync(WebApplication app, BackupGeneration restored, IProgress<WorkProgress>? progress)
    {
        await app.Services.GetRequiredService<BotDatabase>().OpenAsync(CancellationToken.None, progress);
        await using var scope = app.Services.CreateAsyncScope();
        var report = await scope.ServiceProvider.GetRequiredService<ChainCheck>().RunAsync(progress: progress);
        var journal = scope.ServiceProvider.GetRequiredService<OfficeJournal>();
        journal.Write(actor: null, OfficeAct.BackupRestored, Path.GetFileName(restored.Folder), after: $"{restored.Manifest.At:u}");
        await scope.ServiceProvider.GetRequiredService<BotDb>().SaveChangesAsync();
        return report;
    }
}
