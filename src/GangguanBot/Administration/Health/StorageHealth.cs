using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Settings;
using GangguanBot.Storage;
using GangguanBot.Storage.Engines;

namespace GangguanBot.Administration.Health;

/// <summary>How much the database and the kept files take.</summary>
public sealed class StorageHealth(BotDb db, IEngine engine, StorageSettings settings) : IHealthLine
{
    private const decimal BytesInAMegabyte = 1024 * 1024;

    public async Task<Html> SayAsync(Phrases say, CancellationToken ct)
    {
        var files = new DirectoryInfo(settings.FilesPath);
        var kept = files.Exists ? files.EnumerateFiles("*", SearchOption.AllDirectories).ToList() : [];
        return Html.Lines(
            say.Html("health.database", ("size", Megabytes(await engine.SizeAsync(db, ct)))),
            say.Html("health.files", ("count", kept.Count), ("size", Megabytes(kept.Sum(f => f.Length)))));
    }

    private static decimal Megabytes(long bytes) => bytes / BytesInAMegabyte;
}
