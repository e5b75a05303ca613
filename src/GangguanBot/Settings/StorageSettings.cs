using System.ComponentModel.DataAnnotations;

namespace GangguanBot.Settings;

public enum StorageProvider { Sqlite, Postgres }

/// <summary>Section <c>Storage</c> of the settings.</summary>
public sealed record StorageSettings
{
    public StorageProvider Provider { get; init; } = StorageProvider.Sqlite;

    /// <summary>SQLite: <c>Data Source=file</c>; PostgreSQL: <c>Host=…;Database=…;Username=…;Password=…</c>.</summary>
    [ConnectionOfProvider]
    public string ConnectionString { get; init; } = "Data Source=data/gangguan.db";

    /// <summary>Folder of photos, letters and documents; made when it is missing.</summary>
    public string FilesPath { get; init; } = "data/files";

    /// <summary>With less free room than this, or than twice the database, where data or backups are written, admins are told.</summary>
    [Range(0, 1_000_000)]
    public int LeastFreeMegabytes { get; init; } = 500;
}
