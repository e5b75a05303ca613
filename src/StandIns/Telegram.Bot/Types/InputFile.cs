using System.Diagnostics.CodeAnalysis;

namespace Telegram.Bot.Types;

/// <summary>A file to send: one that Telegram has, one that it shall fetch, or bytes of one's own.</summary>
[JsonConverter(typeof(InputFileConverter))]
public abstract class InputFile
{
    [JsonIgnore]
    public abstract FileType FileType { get; }

    public static InputFile FromString(string urlOrFileId) =>
        Uri.TryCreate(urlOrFileId, UriKind.Absolute, out var url) ? FromUri(url) : FromFileId(urlOrFileId);

    public static InputFileStream FromStream(Stream stream, string? fileName = default) =>
        new(stream, fileName ?? Path.GetFileName((stream as FileStream)?.Name));

    public static InputFileUrl FromUri(Uri url) => new(url);

    public static InputFileUrl FromUri(string url) => new(url);

    public static InputFileId FromFileId(string fileId) => new(fileId);

    public static implicit operator InputFile(Stream stream) => FromStream(stream);

    [return: NotNullIfNotNull(nameof(urlOrFileId))]
    public static implicit operator InputFile?(string? urlOrFileId) => urlOrFileId is null ? null : FromString(urlOrFileId);

    public static implicit operator InputFile(FileBase file) => FromFileId(file.FileId);
}

[JsonConverter(typeof(InputFileConverter))]
public sealed class InputFileId : InputFile
{
    public InputFileId()
    {
    }

    [SetsRequiredMembers]
    public InputFileId(string id) => Id = id;

    public override FileType FileType => FileType.Id;

    public required string Id { get; set; }

    [return: NotNullIfNotNull(nameof(fileId))]
    public static implicit operator InputFileId?(string? fileId) => fileId is null ? null : new(fileId);

    public override string ToString() => Id;
}

[JsonConverter(typeof(InputFileConverter))]
public sealed class InputFileUrl : InputFile
{
    public InputFileUrl()
    {
    }

    [SetsRequiredMembers]
    public InputFileUrl(string url) => Url = new Uri(url);

    [SetsRequiredMembers]
    public InputFileUrl(Uri uri) => Url = uri;

    public override FileType FileType => FileType.Url;

    public required Uri Url { get; set; }

    public static implicit operator InputFileUrl(string url) => new(url);

    public override string ToString() => Url.ToString();
}

/// <summary>Bytes of one's own. The stream is read once and closed with the request.</summary>
[JsonConverter(typeof(InputFileConverter))]
public sealed class InputFileStream : InputFile
{
    private static int parts;

    public InputFileStream()
    {
    }

    [SetsRequiredMembers]
    public InputFileStream(Stream content, string? fileName = default) => (Content, FileName) = (content, fileName);

    public override FileType FileType => FileType.Stream;

    public required Stream Content { get; set; }

    public string? FileName { get; }

    /// <summary>Name of the form part that carries the bytes.</summary>
    internal string Part { get; } = $"file{Interlocked.Increment(ref parts):X}";

    public static implicit operator InputFileStream(Stream stream) => new(stream);
}
