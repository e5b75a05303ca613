using GangguanBot.Storage.Backup;

namespace GangguanBot.Storage.Engines;

/// <summary>
/// Copies of the database for backups: how they are taken while the bot runs, looked into, and put back while it does not.
/// </summary>
public interface ICopies
{
    /// <summary>Name of the copy's file.</summary>
    string FileName { get; }

    /// <summary>Why copies cannot be made here, a key below <c>backup.fault.</c>; <c>null</c>: they can.</summary>
    string? Obstacle { get; }

    /// <summary>Copies the database as it is at one moment, and reads what stands in exactly that. Writers do not wait.</summary>
    Task<BackupFacts> TakeAsync(string file, Func<BotDb, CancellationToken, Task<BackupFacts>> read, CancellationToken ct);

    /// <summary>Opens the copy and reads what stands in it.</summary>
    /// <returns><c>null</c>: it is well-formed, and cannot be read without being put back.</returns>
    /// <exception cref="BackupException">It is damaged.</exception>
    Task<BackupFacts?> ReadAsync(string file, Func<BotDb, CancellationToken, Task<BackupFacts>> read, CancellationToken ct);

    /// <summary>There is something that would be moved aside.</summary>
    Task<bool> IsPresentAsync(CancellationToken ct);

    /// <summary>
    /// Moves the present database aside and puts the copy in its place. The database is this process's own, and nothing has it open.
    /// </summary>
    /// <param name="aside">Ending for the names of what is moved.</param>
    /// <returns>The place of the former data; <c>null</c>: there were none.</returns>
    Task<string?> PutBackAsync(string file, string aside, CancellationToken ct);
}
