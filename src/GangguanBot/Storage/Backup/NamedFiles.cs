namespace GangguanBot.Storage.Backup;

/// <summary>A table whose rows name files below <c>Storage:FilesPath</c>: a backup without one of them is not whole, and says so.</summary>
/// <param name="Path">Column; an empty or missing value names no file.</param>
/// <param name="Sha256">Column or SQL expression with the file's hash, lower-case hex.</param>
public sealed record NamedFiles(string Table, string Path, string Sha256);
