using GangguanBot.Settings;
using GangguanBot.Storage.Engines;

namespace GangguanBot.Storage.Backup;

/// <summary>How much room is left where data are written.</summary>
/// <param name="Free">Bytes on the fullest of the disks.</param>
/// <param name="Wanted">Bytes below which somebody has to look after it.</param>
public sealed record FreeRoom(long Free, long Wanted)
{
    public bool IsShort => Free < Wanted;
}

/// <summary>Asks the disks.</summary>
public class DiskRoom(StorageSettings storage, BackupSettings backup, IEngine engine)
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>Bytes that are wanted free in any case.</summary>
    public long Least => storage.LeastFreeMegabytes * Megabyte;

    /// <summary>Bytes free on the disk of this folder, or of what is there of its way.</summary>
    public virtual long FreeAt(string folder)
    {
        var at = Path.GetFullPath(folder);
        while (!Directory.Exists(at)) at = Path.GetDirectoryName(at)!;
        return new DriveInfo(at).AvailableFreeSpace;
    }

    /// <summary>Twice the database's size must be free: it grows, and a backup wants room for another of it.</summary>
    public async Task<FreeRoom> LookAsync(BotDb db, CancellationToken ct)
    {
        var size = await engine.SizeAsync(db, ct);
        string?[] folders = [storage.FilesPath, backup.Enabled ? backup.Folder : null, engine.Folder];
        return new(folders.OfType<string>().Min(FreeAt), Math.Max(Least, 2 * size));
    }
}
