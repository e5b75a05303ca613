using System.Globalization;
using GangguanBot.Settings;
using GangguanBot.Storage.Engines;

namespace GangguanBot.Storage.Backup;

/// <summary>The generation that was restored, and the places of the former data.</summary>
public sealed record Restored(BackupGeneration Generation, string? FormerDatabase, string? FormerFiles);

/// <summary>Puts a backup in the place of the data, with the bot stopped. Nothing is deleted: what was there is moved aside.</summary>
public sealed class Restoration(StorageSettings storage, ICopies copies, FactReader facts, IEngine engine, TimeProvider clock)
{
    /// <param name="path">A generation, or the folder that holds them: then the newest.</param>
    /// <exception cref="BackupException">There is none, or it is not whole.</exception>
    public async Task<BackupGeneration> CheckAsync(string path, CancellationToken ct, IProgress<WorkProgress>? progress = null)
    {
        var found = Manifest.Read(path) is { } manifest ? new BackupGeneration(Path.GetFullPath(path), manifest)
            : new BackupFolder(new BackupSettings { Folder = path }).Generations is [var newest, ..]
                ? newest : throw new BackupException("none", path);
        if (found.Folder.EndsWith(".part", StringComparison.Ordinal)) throw new BackupException("half", found.Folder);
        if (found.Manifest.Provider != storage.Provider.ToString()) throw new BackupException("other_provider", found.Manifest.Provider);
        await IsAsAsync(Path.Combine(found.Folder, found.Manifest.Database.Path), found.Manifest.Database, ct);
        foreach (var (n, file) in found.Manifest.Files.Index())
        {
            await IsAsAsync(Path.Combine(found.Folder, Manifest.FilesFolder, file.Path), file, ct);
            progress?.Report(new(LongWork.ReadingFiles, n + 1, found.Manifest.Files.Count));
        }

        var stands = await copies.ReadAsync(DatabaseOf(found), (copy, ct) => facts.ReadAsync(copy, ct, progress), ct);
        if (stands is { IsOlder: false } && (stands.Links, stands.Head) != (found.Manifest.Links, found.Manifest.Head))
            throw new BackupException("damaged", stands.Head);
        return found;
    }

    /// <summary>Whether something would be moved aside.</summary>
    public async Task<bool> IsPresentAsync(CancellationToken ct) => await copies.IsPresentAsync(ct) || HasFiles;

    /// <exception cref="DatabaseInUseException">The bot runs.</exception>
    public async Task<Restored> RunAsync(BackupGeneration backupGeneration, CancellationToken ct, IProgress<WorkProgress>? progress = null)
    {
        var aside = clock.GetUtcNow().ToString("'.former-'yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        await using var mine = await engine.TakeAsync(ct);
        var files = Path.GetFullPath(storage.FilesPath).TrimEnd(Path.DirectorySeparatorChar);
        var made = files + aside + ".new";
        CopyFiles(backupGeneration, made, progress, ct);

        // From here on it is not interrupted: half a restore is none.
        progress?.Report(new(LongWork.CopyingDatabase));
        var database = await copies.PutBackAsync(DatabaseOf(backupGeneration), aside, CancellationToken.None);
        progress?.Report(new(LongWork.CopyingDatabase, 1, 1));
        var former = Directory.Exists(files) ? files + aside : null;
        if (former is not null) Directory.Move(files, former);
        if (Directory.Exists(made)) Directory.Move(made, files);
        return new(backupGeneration, database, former);
    }

    /// <summary>Copies, and no links: what the bot has is its own.</summary>
    private static void CopyFiles(BackupGeneration backupGeneration, string made, IProgress<WorkProgress>? progress, CancellationToken ct)
    {
        try
        {
            foreach (var (n, file) in backupGeneration.Manifest.Files.Index())
            {
                ct.ThrowIfCancellationRequested();
                var to = Path.Combine(made, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Copy(Path.Combine(backupGeneration.Folder, Manifest.FilesFolder, file.Path), to);
                progress?.Report(new(LongWork.CopyingFiles, n + 1, backupGeneration.Manifest.Files.Count));
            }
        }
        catch
        {
            if (Directory.Exists(made)) Directory.Delete(made, recursive: true);
            throw;
        }
    }

    private bool HasFiles => Directory.Exists(storage.FilesPath) && Directory.EnumerateFileSystemEntries(storage.FilesPath).Any();

    private static string DatabaseOf(BackupGeneration backupGeneration) =>
        Path.Combine(backupGeneration.Folder, backupGeneration.Manifest.Database.Path);

    private static async Task IsAsAsync(string path, BackedUpFile file, CancellationToken ct)
    {
        if (!File.Exists(path)) throw new BackupException("missing", file.Path);
        if (await LinkedFiles.HashAsync(path, ct) != file.Sha256) throw new BackupException("changed", file.Path);
    }
}
