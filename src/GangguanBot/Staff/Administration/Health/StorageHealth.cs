using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Staff.Administration.Health;

/// <summary>How much the database and the kept files take.</summary>
public sealed class StorageHealth(BotDb db, StorageSettings settings) : IHealthLine
{
    private const decimal BytesInAMegabyte = 1024 * 1024;

    public Task<Html> SayAsync(Phrases say, CancellationToken ct)
    {
        var database = db.Database.GetDbConnection().DataSource;
        string[] parts = [database, $"{database}-wal"];
        var files = new DirectoryInfo(settings.FilesPath);
        var kept = files.Exists ? files.EnumerateFiles("*", SearchOption.AllDirectories).ToList() : [];
        return Task.FromResult(Html.Lines(
            say.Html("health.database", ("size", Megabytes(parts.Where(File.Exists).Sum(f => new FileInfo(f).Length)))),
            say.Html("health.files", ("count", kept.Count), ("size", Megabytes(kept.Sum(f => f.Length))))));
    }

    private static decimal Megabytes(long bytes) => bytes / BytesInAMegabyte;
}
