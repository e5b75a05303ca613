using GangguanBot.Languages;
using GangguanBot.Staff;
using GangguanBot.Staff.Administration;
using GangguanBot.Staff.Administration.Backup;
using GangguanBot.Storage;
using GangguanBot.Storage.Backup;
using GangguanBot.Storage.Chain;

namespace GangguanBot;

/// <summary>The verbs <c>backup</c> and <c>restore PATH [--yes]</c>, for a bot that is stopped; while it runs it makes its backups itself.</summary>
static class Backups
{
    private const string Surely = "--yes";

    public static async Task<int> MakeAsync(string[] args)
    {
        await using var app = BotHost.Build(args);
        var say = SayOf(app);
        try
        {
            await app.Services.GetRequiredService<BotDatabase>().OpenAsync(CancellationToken.None);
        }
        catch (DatabaseInUseException)
        {
            Console.WriteLine(say.Text("backup.verb.running", ("folder", app.Services.GetRequiredService<Shelf>().Folder)));
            return Verbs.CannotStart;
        }

        var outcome = await app.Services.GetRequiredService<BackupRun>().RunAsync(CancellationToken.None);
        Console.WriteLine(BackupWords.Of(outcome, say));
        if (outcome.Generation is { } made) Console.WriteLine(made.Folder);
        return outcome.Result == BackupResult.Made ? Verbs.Well : Verbs.Failed;
    }

    public static async Task<int> RestoreAsync(string[] args)
    {
        var surely = args.Contains(Surely);
        var path = args.Skip(1).FirstOrDefault(a => !a.StartsWith('-'));
        await using var app = BotHost.Build([args[0], .. args.Skip(1).Where(a => a != Surely && a != path)]);
        var (say, restoration) = (SayOf(app), app.Services.GetRequiredService<Restoration>());
        if (path is null)
        {
            await Console.Error.WriteLineAsync(say.Text("backup.verb.path", ("folder", app.Services.GetRequiredService<Shelf>().Folder)));
            return Verbs.CannotStart;
        }

        try
        {
            var found = await restoration.CheckAsync(path, CancellationToken.None);
            Console.WriteLine(say.Text("backup.verb.checked", ("folder", found.Folder), ("time", found.Manifest.At), ("files", found.Manifest.Files.Count), ("links", found.Manifest.Links)));
            if (!surely && await restoration.IsPresentAsync(CancellationToken.None))
            {
                await Console.Error.WriteLineAsync(say["backup.verb.surely"]);
                return Verbs.CannotStart;
            }

            return await PutBackAsync(app, say, await restoration.RunAsync(found, CancellationToken.None));
        }
        catch (BackupException fault)
        {
            await Console.Error.WriteLineAsync(BackupWords.Of(fault, say));
            return Verbs.Failed;
        }
    }

    /// <summary>Brought up to date, looked through once more where it stands now, and written into its journal.</summary>
    private static async Task<int> PutBackAsync(WebApplication app, Phrases say, Restored restored)
    {
        Console.WriteLine(say.Text("backup.verb.restored", ("time", restored.Generation.Manifest.At)));
        foreach (var (phrase, former) in (ReadOnlySpan<(string, string?)>)[("backup.verb.former_database", restored.FormerDatabase), ("backup.verb.former_files", restored.FormerFiles)])
            if (former is not null) Console.WriteLine(say.Text(phrase, ("where", former)));
        await app.Services.GetRequiredService<BotDatabase>().OpenAsync(CancellationToken.None);
        await using var scope = app.Services.CreateAsyncScope();
        var report = await scope.ServiceProvider.GetRequiredService<ChainCheck>().RunAsync();
        Console.WriteLine(ChainWords.Of(report, say));
        scope.ServiceProvider.GetRequiredService<OfficeJournal>().Write(actor: null, OfficeAct.BackupRestored, Path.GetFileName(restored.Generation.Folder), after: $"{restored.Generation.Manifest.At:u}");
        await scope.ServiceProvider.GetRequiredService<BotDb>().SaveChangesAsync();
        return report.Fault is null ? Verbs.Well : Verbs.Failed;
    }

    private static Phrases SayOf(WebApplication app) => app.Services.GetRequiredService<Phrasebook>().For(app.Services.GetRequiredService<OfficeSettings>().Language);
}
