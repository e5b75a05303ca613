using System.ComponentModel.DataAnnotations;

namespace GangguanBot.Settings;

/// <summary>Section <c>Backup</c> of the settings.</summary>
public sealed record BackupSettings
{
    /// <summary>A backup each night. Off: somebody else sees to it, and nobody is told that there is none.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>The folder of the backups, best on another disk than the data.</summary>
    [Required]
    public string Folder { get; init; } = "data/backup";

    /// <summary>How many are kept, the newest.</summary>
    [Range(1, 365)]
    public int Generations { get; init; } = 7;

    /// <summary>PostgreSQL's own program, by name or with its path; <c>pg_restore</c> is looked for beside it.</summary>
    [Required]
    public string PgDump { get; init; } = "pg_dump";
}
