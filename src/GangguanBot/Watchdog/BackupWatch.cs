using GangguanBot.Settings;
using GangguanBot.Storage;
using GangguanBot.Storage.Backup;

namespace GangguanBot.Watchdog;

/// <summary>Whether there is a backup that is young enough, and what came of the last attempt.</summary>
public sealed class BackupWatch(BackupSettings settings, BackupFolder backupFolder, BackupRun backup, TimeProvider clock) : IWatched
{
    /// <summary>A night and two hours.</summary>
    private static readonly TimeSpan Oldest = TimeSpan.FromHours(26);

    public Task<Trouble?> LookAsync(BotDb db, DateTimeOffset patient, CancellationToken ct)
    {
        if (!settings.Enabled || backup.Obstacle is not null) return Task.FromResult<Trouble?>(null);
        if (backup.LastFailure is { } failure)
            return Task.FromResult<Trouble?>(
            new(failure.Result == BackupResult.NoRoom ? TroubleKind.BackupNoRoom : TroubleKind.BackupFailed, failure.At));
        var newest = backupFolder.Newest?.Manifest.At;
        var since = newest > patient ? newest.Value : patient;
        return Task.FromResult<Trouble?>(clock.GetUtcNow() - since > Oldest ? new(TroubleKind.BackupMissing, newest) : null);
    }
}

/// <summary>Files that the database names and that were not there, or not as they were written, when the newest backup was made.</summary>
public sealed class FilesWatch(BackupSettings settings, BackupFolder backupFolder) : IWatched
{
    public Task<Trouble?> LookAsync(BotDb db, DateTimeOffset patient, CancellationToken ct) =>
        Task.FromResult(settings.Enabled && backupFolder.Newest?.Manifest is { Missing.Count: > 0 } newest
            ? new Trouble(TroubleKind.FilesMissing, newest.At, newest.Missing.Count) : null);
}

/// <summary>Whether there is room left, before it hurts.</summary>
public sealed class DiskWatch(DiskRoom disk) : IWatched
{
    private const int Megabyte = 1024 * 1024;

    public async Task<Trouble?> LookAsync(BotDb db, DateTimeOffset patient, CancellationToken ct) =>
        await disk.LookAsync(db, ct) is { IsShort: true } freeRoom
            ? new Trouble(TroubleKind.DiskNearlyFull, Count: (int)(freeRoom.Free / Megabyte)) : null;
}
