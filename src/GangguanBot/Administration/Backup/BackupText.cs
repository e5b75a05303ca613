using GangguanBot.Languages;
using GangguanBot.Storage.Backup;

namespace GangguanBot.Administration.Backup;

/// <summary>Backups in words.</summary>
[PhraseFamily("backup.result.", typeof(BackupResult))]
[PhraseFamily("backup.fault.", "no_pg_dump", "pg_failed", "damaged", "empty", "newer", "none", "half", "other_provider", "missing",
    "changed")]
public static class BackupText
{
    private const decimal BytesInAMegabyte = 1024 * 1024;

    /// <summary>The result of a backup.</summary>
    public static string Of(BackupOutcome outcome, Phrases say) => say.Text($"backup.result.{outcome.Result}",
        ("time", outcome.At), ("size", Megabytes(outcome.Generation?.Manifest.Size ?? 0)),
            ("files", outcome.Generation?.Manifest.Files.Count), ("missing", outcome.Generation?.Manifest.Missing.Count),
        ("folder", outcome.Generation?.Folder), ("links", outcome.Generation?.Manifest.Links),
            ("detail", outcome.Detail is { } detail && say.Has($"backup.fault.{detail}") ? Fault(detail, "", say) : outcome.Detail));

    /// <summary>Why one cannot be made or used.</summary>
    public static string Of(BackupException fault, Phrases say) => Fault(fault.Phrase, fault.Detail, say);

    public static decimal Megabytes(long bytes) => bytes / BytesInAMegabyte;

    private static string Fault(string phrase, string detail, Phrases say) => say.Text($"backup.fault.{phrase}", ("detail", detail));
}
