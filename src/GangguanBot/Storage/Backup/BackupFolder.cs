using System.Collections.Concurrent;
using System.Globalization;
using GangguanBot.Settings;

namespace GangguanBot.Storage.Backup;

/// <summary>A backup that is complete and was checked.</summary>
public sealed record BackupGeneration(string Folder, Manifest Manifest);

/// <summary>
/// The folder in which the generations lie, the names in the order of their time. What ends in <c>.part</c> was not finished and is never
/// counted.
/// </summary>
public sealed class BackupFolder(BackupSettings settings)
{
    private const string Half = ".part";

    private readonly ConcurrentDictionary<string, BackupGeneration> read = new();

    public string Folder => Path.GetFullPath(settings.Folder);

    /// <summary>The newest first.</summary>
    public IReadOnlyList<BackupGeneration> Generations => [.. All()];

    public BackupGeneration? Newest => All().FirstOrDefault();

    /// <summary>A folder for a new one, after all that was left half-made is taken away.</summary>
    public string Begin(DateTimeOffset at)
    {
        Directory.CreateDirectory(Folder);
        foreach (var left in Directory.GetDirectories(Folder, $"*{Half}")) Directory.Delete(left, recursive: true);
        var name = Path.Combine(Folder, at.UtcDateTime.ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture));
        return Directory.CreateDirectory(name + Half).FullName;
    }

    /// <summary>From here on it counts; the oldest beyond the number that is kept go.</summary>
    public BackupGeneration Finish(string half)
    {
        var folder = half[..^Half.Length];
        Directory.Move(half, folder);
        foreach (var old in Generations.Skip(settings.Generations))
        {
            Directory.Delete(old.Folder, recursive: true);
            read.TryRemove(old.Folder, out _);
        }

        return new(folder, Manifest.Read(folder)!);
    }

    /// <summary>Manifests of big archives are long, and they never change: each is read once.</summary>
    private IEnumerable<BackupGeneration> All() => !Directory.Exists(Folder) ? [] :
        Directory.GetDirectories(Folder).Where(d => !d.EndsWith(Half, StringComparison.Ordinal)).OrderDescending(StringComparer.Ordinal)
            .Select(d => read.TryGetValue(d, out var known)
                ? known : Manifest.Read(d) is { } manifest ? read[d] = new BackupGeneration(d, manifest) : null).OfType<BackupGeneration>();

    public static void Abandon(string half)
    {
        if (Directory.Exists(half)) Directory.Delete(half, recursive: true);
    }
}
