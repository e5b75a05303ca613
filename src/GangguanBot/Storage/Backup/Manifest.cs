using System.Text.Json;

namespace GangguanBot.Storage.Backup;

/// <summary>A file of a backup.</summary>
/// <param name="Path">Below <c>files/</c>, with forward slashes; of the database, its name.</param>
/// <param name="Sha256">Lower-case hex.</param>
public sealed record BackedUpFile(string Path, long Size, string Sha256);

/// <summary>Facts about the database of a backup.</summary>
/// <param name="Migration">The last that was applied.</param>
/// <param name="Rows">By table.</param>
/// <param name="Links">Of the chain over the journals, with its <paramref name="Head"/>.</param>
/// <param name="Fault">The fault of the journals when it was taken; <c>null</c>: none.</param>
/// <param name="Named">Files that it names, with their hashes.</param>
public sealed record BackupFacts(
    string Migration, IReadOnlyDictionary<string, long> Rows, int Links, string Head, string? Fault,
    IReadOnlyDictionary<string, string> Named)
{
    /// <summary>
    /// A copy that an older version of the bot made: its tables are read only once it is back in place and brought up to date.
    /// </summary>
    public static BackupFacts OfOlder(string migration) =>
        new(migration, new Dictionary<string, long>(), 0, "", null, new Dictionary<string, string>());

    public bool IsOlder => Rows.Count == 0;
}

/// <summary><c>manifest.json</c>: what a backup holds. It is written last: a folder without it is none.</summary>
/// <param name="Version">Of the bot that took it.</param>
/// <param name="Missing">Files that the database named and that were not there, or not as they were written, when it was taken.</param>
public sealed record Manifest(
    int Format, string Version, string Provider, DateTimeOffset At, double Seconds, BackedUpFile Database, string Migration,
        IReadOnlyDictionary<string, long> Rows, int Links, string Head, string? Fault,
    IReadOnlyList<BackedUpFile> Files, IReadOnlyList<string> Missing)
{
    public const string FileName = "manifest.json", FilesFolder = "files";
    public const int Present = 1;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>All bytes, those that it shares with other generations too.</summary>
    public long Size => Database.Size + Files.Sum(f => f.Size);

    public static Manifest? Read(string folder)
    {
        try
        {
            var file = Path.Combine(folder, FileName);
            return File.Exists(file)
                && JsonSerializer.Deserialize<Manifest>(File.ReadAllText(file), Json) is
                {
                    Format: Present, Database: not null,
                    Files: not null
                } manifest ? manifest : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public async Task WriteAsync(string folder, CancellationToken ct)
    {
        await using var file = new FileStream(Path.Combine(folder, FileName), FileMode.CreateNew, FileAccess.Write);
        await JsonSerializer.SerializeAsync(file, this, Json, ct);
        file.Flush(flushToDisk: true);
    }
}

/// <summary>A backup cannot be made or used.</summary>
/// <param name="phrase">Why, a key below <c>backup.fault.</c>.</param>
/// <param name="detail">Details for the person who looks after the server.</param>
public sealed class BackupException(string phrase, string detail = "") : Exception($"{phrase} {detail}".TrimEnd())
{
    public string Phrase => phrase;
    public string Detail => detail;
}
