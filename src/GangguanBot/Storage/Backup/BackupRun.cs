using System.Reflection;
using System.Text.Json;
using GangguanBot.Settings;
using GangguanBot.Storage.Engines;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Storage.Backup;

/// <summary>The result of a backup. Phrase: <c>backup.result.{name}</c>.</summary>
public enum BackupResult
{
    Made,

    /// <summary>It would not have fitted: it was not begun.</summary>
    NoRoom,

    /// <summary>Not from here: of a server's database without its programs, the server's own backup is the office's task.</summary>
    NotPossible,

    Failed,

    /// <summary>Another one is being made at this moment.</summary>
    Running,
}

/// <param name="Detail">Of a failure: what the log says too.</param>
public sealed record BackupOutcome(BackupResult Result, DateTimeOffset At, BackupGeneration? Generation = null, string? Detail = null);

/// <summary>
/// Makes a backup while the bot runs: first the files that are there, then the database at one moment, then the files that came meanwhile.
/// It counts only when
/// every byte of it has been read again.
/// </summary>
public sealed partial class BackupRun(
    StorageSettings storage, BackupSettings settings, ICopies copies, BackupFolder backupFolder, FactReader facts, DiskRoom disk,
        IEngine engine, IDbContextFactory<BotDb> databases, TimeProvider clock, ILogger<BackupRun> log) : IDisposable
{
    private const string LastFile = "last.json";
    private readonly SemaphoreSlim one = new(1, 1);

    public string? Obstacle => copies.Obstacle;

    /// <summary>The last attempt that did not come to a backup; <c>null</c>: a backup was the last, or nothing.</summary>
    public (BackupResult Result, DateTimeOffset At)? LastFailure
    {
        get
        {
            try
            {
                return JsonSerializer.Deserialize<BackupFailure>(File.ReadAllText(Path.Combine(backupFolder.Folder, LastFile))) is { } kept
                    ? (kept.Result, kept.At) : null;
            }
            catch (Exception none) when (none is IOException or JsonException)
            {
                return null;
            }
        }
    }

    public void Dispose() => one.Dispose();

    /// <summary>The night's one, if the office wants any.</summary>
    public Task EveryNightAsync(CancellationToken ct) => settings.Enabled ? RunAsync(ct) : Task.CompletedTask;

    /// <summary>Never throws for what a disk or a database does.</summary>
    public async Task<BackupOutcome> RunAsync(CancellationToken ct, IProgress<WorkProgress>? progress = null)
    {
        var at = clock.GetUtcNow();
        if (!await one.WaitAsync(TimeSpan.Zero, ct)) return new(BackupResult.Running, at);
        try
        {
            if (copies.Obstacle is { } obstacle) return new(BackupResult.NotPossible, at, Detail: obstacle);
            var outcome = await TryAsync(at, progress, ct);
            Remember(outcome);
            return outcome;
        }
        finally
        {
            one.Release();
        }
    }

    private async Task<BackupOutcome> TryAsync(DateTimeOffset at, IProgress<WorkProgress>? progress, CancellationToken ct)
    {
        var half = "";
        try
        {
            half = backupFolder.Begin(at);
            var files = new LinkedFiles(storage.FilesPath, Path.Combine(half, Manifest.FilesFolder), backupFolder.Newest, progress);
            if (!await FitsAsync(files, ct))
            {
                BackupFolder.Abandon(half);
                NotBegun(log, backupFolder.Folder);
                return new(BackupResult.NoRoom, at);
            }

            var made = await MakeAsync(half, files, at, progress, ct);
            Made(log, made.Folder, made.Manifest.Size);
            return new(BackupResult.Made, at, made);
        }
        catch (Exception fault)
        {
            if (half.Length > 0) BackupFolder.Abandon(half);
            if (ct.IsCancellationRequested) throw;
            NotMade(log, fault);
            return new(BackupResult.Failed, at, Detail: fault.Message);
        }
    }

    private async Task<BackupGeneration> MakeAsync(
        string half, LinkedFiles files, DateTimeOffset at, IProgress<WorkProgress>? progress, CancellationToken ct)
    {
        var began = clock.GetTimestamp();
        files.Take(ct);
        var database = Path.Combine(half, copies.FileName);
        progress?.Report(new(LongWork.CopyingDatabase));
        var stands = await copies.TakeAsync(database, ReadAsync, ct);
        files.Take(ct);
        var kept = await files.SealAsync(ct);
        var have = kept.ToDictionary(f => f.Path, f => f.Sha256);
        await new Manifest(
            Manifest.Present, Version, storage.Provider.ToString(), at, Math.Round(clock.GetElapsedTime(began).TotalSeconds, 3),
                new(copies.FileName, new FileInfo(database).Length, await LinkedFiles.HashAsync(database, ct)),
            stands.Migration, stands.Rows, stands.Links, stands.Head, stands.Fault, kept,
                [.. stands.Named.Where(n => have.GetValueOrDefault(n.Key) != n.Value).Select(n => n.Key)]).WriteAsync(half, ct);
        return backupFolder.Finish(half);

        Task<BackupFacts> ReadAsync(BotDb copy, CancellationToken ct)
        {
            progress?.Report(new(LongWork.CopyingDatabase, 1, 1));
            return facts.ReadAsync(copy, ct, progress);
        }
    }

    private async Task<bool> FitsAsync(LinkedFiles files, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return disk.FreeAt(backupFolder.Folder) >= await engine.SizeAsync(db, ct) + files.NewBytes + disk.Least;
    }

    private void Remember(BackupOutcome outcome)
    {
        var file = Path.Combine(backupFolder.Folder, LastFile);
        try
        {
            if (outcome.Result == BackupResult.Made) File.Delete(file);
            else File.WriteAllText(file, JsonSerializer.Serialize(new BackupFailure(outcome.Result, outcome.At)));
        }
        catch (IOException fault)
        {
            NotMade(log, fault);
        }
    }

    private static string Version =>
        typeof(BackupRun).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    private sealed record BackupFailure(BackupResult Result, DateTimeOffset At);

    [LoggerMessage(Level = LogLevel.Information, Message = "Backup made: {Folder}, {Bytes} bytes")]
    private static partial void Made(ILogger log, string folder, long bytes);

    [LoggerMessage(Level = LogLevel.Error, Message = "Backup not begun: it would not fit into {Folder}")]
    private static partial void NotBegun(ILogger log, string folder);

    [LoggerMessage(Level = LogLevel.Error, Message = "Backup not made")]
    private static partial void NotMade(ILogger log, Exception fault);
}
