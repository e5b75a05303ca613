namespace GangguanBot.Storage.Retention;

/// <summary>Files that the bot made to be sent once. They hold personal data, and a week is long enough for any message to leave.</summary>
public sealed class MadeFilesExpiry(FileStore store, TimeProvider clock) : IExpiry
{
    private const int Days = 7;

    public Task<int> DiscardAsync(int most, CancellationToken ct)
    {
        var folder = store.FullPath(FileStore.Made);
        if (!Directory.Exists(folder)) return Task.FromResult(0);
        var oldest = $"{clock.GetUtcNow().AddDays(-Days):yyyyMMdd}";
        var old = Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)).Where(name => string.CompareOrdinal(name, oldest) < 0)
            .Take(most).ToList();
        foreach (var name in old) store.Delete($"{FileStore.Made}/{name}");
        return Task.FromResult(old.Count);
    }
}
