namespace Telegram.Bot.Types;

/// <summary>A file that Telegram keeps.</summary>
public abstract class FileBase
{
    /// <summary>Good for sending and fetching, for this bot only.</summary>
    public string FileId { get; set; } = default!;

    /// <summary>The same for every bot and at all times; good for nothing but comparing.</summary>
    public string FileUniqueId { get; set; } = default!;

    /// <summary>In bytes.</summary>
    public long? FileSize { get; set; }
}

/// <summary>A file that can be fetched from its path, for an hour.</summary>
public sealed class TGFile : FileBase
{
    public string? FilePath { get; set; }
}

public sealed class PhotoSize : FileBase
{
    public int Width { get; set; }
    public int Height { get; set; }
}

public sealed class Document : FileBase
{
    public PhotoSize? Thumbnail { get; set; }
    public string? FileName { get; set; }
    public string? MimeType { get; set; }
}

public sealed class Sticker : FileBase
{
    public StickerType Type { get; set; }
    public int Width { get; set; }
    public int Height { get; set; }
    public bool IsAnimated { get; set; }
    public bool IsVideo { get; set; }
    public PhotoSize? Thumbnail { get; set; }
    public string? Emoji { get; set; }
    public string? SetName { get; set; }
}

public sealed class Voice : FileBase
{
    public int Duration { get; set; }
    public string? MimeType { get; set; }
}

public sealed class Audio : FileBase
{
    public int Duration { get; set; }
    public string? Performer { get; set; }
    public string? Title { get; set; }
    public string? FileName { get; set; }
    public string? MimeType { get; set; }
    public PhotoSize? Thumbnail { get; set; }
}

public sealed class Video : FileBase
{
    public int Width { get; set; }
    public int Height { get; set; }
    public int Duration { get; set; }
    public PhotoSize? Thumbnail { get; set; }
    public string? FileName { get; set; }
    public string? MimeType { get; set; }
}

public sealed class VideoNote : FileBase
{
    public int Length { get; set; }
    public int Duration { get; set; }
    public PhotoSize? Thumbnail { get; set; }
}

public sealed class Animation : FileBase
{
    public int Width { get; set; }
    public int Height { get; set; }
    public int Duration { get; set; }
    public PhotoSize? Thumbnail { get; set; }
    public string? FileName { get; set; }
    public string? MimeType { get; set; }
}
