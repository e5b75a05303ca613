using System.Security.Cryptography;
using System.Text.Json;
using GangguanBot.Documents.Layout;
using GangguanBot.Languages;

namespace GangguanBot.Documents.Papers;

/// <summary>The content of a paper.</summary>
/// <param name="Title">As the file is called in a viewer.</param>
/// <param name="Origin">The approval of the content, with its time; the foot of every page.</param>
/// <param name="Closing">Below it, and no part of what it says: that it differs makes no new version.</param>
public sealed record PaperText(string Title, string Origin, IReadOnlyList<Block> Blocks, IReadOnlyList<Block>? Closing = null)
{
    /// <summary>The same content gives the same hash, whenever it is asked.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { Title, Blocks })));
}

/// <summary>Writes one kind of paper. Papers are the office's, so they are Indonesian whoever asks.</summary>
public interface IPaperWriter
{
    PaperKind Kind { get; }

    /// <returns><c>null</c>: there is no such paper yet, or not any more.</returns>
    Task<PaperText?> WriteAsync(PaperOrder order, Phrases say, CancellationToken ct);
}
