using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace GangguanBot.Storage.Backup;

/// <summary>
/// The files of a generation. What the one before has already is linked and not copied: generations share it, and none shares with the live
/// folder. Where links cannot be made (another file system), it is copied.
/// </summary>
internal sealed partial class LinkedFiles(string live, string target, BackupGeneration? before, IProgress<WorkProgress>? progress)
{
    private readonly Dictionary<string, BackedUpFile> known = before?.Manifest.Files.ToDictionary(f => f.Path) ?? [];
    private readonly HashSet<string> taken = [];

    /// <summary>Bytes that would have to be copied now.</summary>
    public long NewBytes => Paths().Where(p => !known.ContainsKey(p)).Sum(p => new FileInfo(Path.Combine(live, p)).Length);

    /// <summary>
    /// Takes what is there and was not taken yet. Called before and after the database is copied, it has all that the copy names.
    /// </summary>
    public void Take(CancellationToken ct)
    {
        var paths = Paths().ToList();
        foreach (var path in paths.Where(taken.Add))
        {
            ct.ThrowIfCancellationRequested();
            try
            {
                Take(path);
            }
            catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
            {
                taken.Remove(path); // discarded a moment ago
            }

            progress?.Report(new(LongWork.CopyingFiles, taken.Count, paths.Count));
        }
    }

    /// <summary>Reads every byte of what was taken. A shared file that has rotted is copied again from the live folder.</summary>
    public async Task<IReadOnlyList<BackedUpFile>> SealAsync(CancellationToken ct)
    {
        var files = new List<BackedUpFile>();
        foreach (var path in taken.Order(StringComparer.Ordinal))
        {
            var file = await SealAsync(path, ct);
            if (known.TryGetValue(path, out var was) && was.Sha256 != file.Sha256 && File.Exists(Path.Combine(live, path)))
            {
                File.Delete(Path.Combine(target, path));
                Copy(path);
                file = await SealAsync(path, ct);
            }

            files.Add(file);
            progress?.Report(new(LongWork.ReadingFiles, files.Count, taken.Count));
        }

        return files;
    }

    public static async Task<string> HashAsync(string file, CancellationToken ct)
    {
        await using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct));
    }

    private async Task<BackedUpFile> SealAsync(string path, CancellationToken ct)
    {
        var file = Path.Combine(target, path);
        return new(path, new FileInfo(file).Length, await HashAsync(file, ct));
    }

    private void Take(string path)
    {
        var file = Path.Combine(target, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        if (!known.ContainsKey(path) || !Link(Path.Combine(before!.Folder, Manifest.FilesFolder, path), file)) Copy(path);
    }

    private void Copy(string path) => File.Copy(Path.Combine(live, path), Path.Combine(target, path));

    private IEnumerable<string> Paths() => !Directory.Exists(live) ? [] : Directory.EnumerateFiles(live, "*", SearchOption.AllDirectories)
        .Where(f => !f.EndsWith(".part", StringComparison.Ordinal)).Select(f => Path.GetRelativePath(live, f).Replace('\\', '/'));

    private static bool Link(string from, string to) => OperatingSystem.IsWindows() ? CreateHardLink(to, from, 0) : LinkUnix(from, to) == 0;

    [DllImport("libc", EntryPoint = "link", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int LinkUnix([MarshalAs(UnmanagedType.LPUTF8Str)] string from, [MarshalAs(UnmanagedType.LPUTF8Str)] string to);

    [DllImport("kernel32", EntryPoint = "CreateHardLinkW", CharSet = CharSet.Unicode)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CreateHardLink(string to, string from, nint security);
}
