namespace GangguanBot.Simulator.BotApi;

/// <summary>Bytes that Telegram keeps. The path is what getFile tells.</summary>
public sealed record StoredFile(string Id, string UniqueId, string Path, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Sizes are in bytes (Bot API: "download up to 20 MB", "50 MB max", "photo at most 10 MB").</summary>
    internal const int DownloadLimit = 20 << 20;
    internal const int UploadLimit = 50 << 20;
    internal const int PhotoLimit = 10 << 20;
}

/// <summary>The file store of one Telegram.</summary>
public sealed class FileStore
{
    private readonly Dictionary<string, StoredFile> _byId = [];
    private readonly Lock _gate = new();

    /// <summary>Keeps bytes under <c>folder/file_N.extension</c>; the folder is photos, documents, stickers or voice.</summary>
    public StoredFile Keep(ReadOnlyMemory<byte> bytes, string folder, string extension)
    {
        lock (_gate)
        {
            var number = _byId.Count + 1;
            var file = new StoredFile($"SIM{folder[..1]}{number:D6}AQAD", $"AQ{number:D6}", $"{folder}/file_{number}{extension}", bytes);
            return _byId[file.Id] = file;
        }
    }

    public StoredFile? Find(string id)
    {
        lock (_gate)
            return _byId.GetValueOrDefault(id);
    }

    public StoredFile? FindPath(string path)
    {
        lock (_gate)
            return _byId.Values.FirstOrDefault(file => file.Path == path);
    }

    internal void Clear()
    {
        lock (_gate)
            _byId.Clear();
    }
}
