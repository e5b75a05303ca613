using System.Security.Cryptography;
using GangguanBot.Settings;

namespace GangguanBot.Storage;

/// <param name="Path">Below <see cref="FileStore.Made"/>.</param>
/// <param name="Size">Bytes.</param>
public sealed record MadeFile(string Path, long Size);

/// <summary>A file that is kept.</summary>
/// <param name="Path">Relative to <see cref="StorageSettings.FilesPath"/>, with forward slashes.</param>
/// <param name="Sha256">Lower-case hex.</param>
public sealed record StoredFile(string Path, string MimeType, long Size, string Sha256);

/// <summary>Why a file is not kept.</summary>
public enum FileRefusal { TooBig, UnknownType, Empty }

/// <summary>The outcome of keeping a file.</summary>
public abstract record FileOutcome
{
    private FileOutcome() { }

    public sealed record Kept(StoredFile File) : FileOutcome;

    /// <summary>Nothing was written.</summary>
    public sealed record Refused(FileRefusal Why) : FileOutcome;

    public static implicit operator FileOutcome(StoredFile file) => new Kept(file);

    public static implicit operator FileOutcome(FileRefusal why) => new Refused(why);
}

/// <summary>Photos, letters and documents on disk, under names of our own making.</summary>
public sealed class FileStore(StorageSettings settings, TimeProvider clock)
{
    /// <summary>The largest file that a bot can download from Telegram (Bot API, <c>getFile</c>).</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    /// <summary>The folder of files that the bot makes to be sent once.</summary>
    public const string Made = "made";

    public string FullPath(string path) => Path.Combine(settings.FilesPath, path);

    /// <exception cref="FileNotFoundException">The file is no longer there.</exception>
    public Stream Open(string path) => File.OpenRead(FullPath(path));

    public Task<FileOutcome> SaveAsync(ReadOnlyMemory<byte> content, CancellationToken ct) => SaveAsync(content, prepare: null, ct);

    /// <param name="prepare">Makes the bytes to keep from those that came and their kind, before anything is written.</param>
    public async Task<FileOutcome> SaveAsync(
        ReadOnlyMemory<byte> content, Func<ReadOnlyMemory<byte>, string, ReadOnlyMemory<byte>>? prepare, CancellationToken ct)
    {
        if (content.Length == 0) return FileRefusal.Empty;
        if (content.Length > MaxBytes) return FileRefusal.TooBig;
        if (FileKinds.Of(content.Span) is not { } kind) return FileRefusal.UnknownType;

        if (prepare is not null) content = prepare(content, kind.MimeType);
        var path = $"{clock.GetUtcNow():yyyy/MM}/{Guid.NewGuid():N}{kind.Extension}";
        await WriteWholeAsync(FullPath(path), content, ct);
        return new StoredFile(path, kind.MimeType, content.Length, Convert.ToHexStringLower(SHA256.HashData(content.Span)));
    }

    /// <summary>A file that the bot makes for somebody to take away; it is kept only until it has surely been sent.</summary>
    /// <param name="extension">With the dot.</param>
    /// <returns>Its path, below <see cref="Made"/>.</returns>
    public async Task<string> SaveMadeAsync(ReadOnlyMemory<byte> content, string extension, CancellationToken ct)
    {
        var path = $"{Made}/{clock.GetUtcNow():yyyyMMdd}-{Guid.NewGuid():N}{extension}";
        await WriteWholeAsync(FullPath(path), content, ct);
        return path;
    }

    /// <summary>The same, written as it is made: of any size, and nothing of it stays when <paramref name="write"/> throws.</summary>
    public async Task<MadeFile> SaveMadeAsync(string extension, Func<Stream, Task> write, CancellationToken ct)
    {
        var path = $"{Made}/{clock.GetUtcNow():yyyyMMdd}-{Guid.NewGuid():N}{extension}";
        return new(path, await WriteWholeAsync(FullPath(path), write, ct));
    }

    /// <summary>Nothing happens when it is gone already.</summary>
    public void Delete(string path)
    {
        if (File.Exists(FullPath(path))) File.Delete(FullPath(path));
    }

    private static Task<long> WriteWholeAsync(string path, ReadOnlyMemory<byte> content, CancellationToken ct) =>
        WriteWholeAsync(path, file => file.WriteAsync(content, ct).AsTask(), ct);

    /// <summary>The name exists only once all of it is on the disk.</summary>
    private static async Task<long> WriteWholeAsync(string path, Func<Stream, Task> write, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var half = path + ".part";
        try
        {
            long size;
            await using (var file = new FileStream(half, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await write(file);
                ct.ThrowIfCancellationRequested();
                file.Flush(flushToDisk: true);
                size = file.Length;
            }

            File.Move(half, path);
            return size;
        }
        catch
        {
            File.Delete(half);
            throw;
        }
    }
}
