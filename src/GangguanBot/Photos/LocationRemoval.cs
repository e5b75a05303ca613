namespace GangguanBot.Photos;

/// <summary>Takes from a picture what tells where it was taken, before it is kept. The picture itself is not touched.</summary>
public static class LocationRemoval
{
    /// <param name="mimeType">As its content says.</param>
    public static ReadOnlyMemory<byte> RemovedFrom(ReadOnlyMemory<byte> content, string mimeType) => mimeType switch
    {
        "image/jpeg" => JpegMetadata.Without(content.Span) ?? Blanked(content.Span),
        "image/png" => ChunkMetadata.WithoutInPng(content.Span),
        "image/webp" => ChunkMetadata.WithoutInWebp(content.Span) ?? Blanked(content.Span),
        "image/heic" => Blanked(HeifMetadata.Emptied(content.Span)),
        _ => content,
    };

    /// <summary>
    /// Of bytes that cannot be followed part by part: every EXIF block, with its mark or without, loses its GPS directory, and every XMP
    /// packet its words.
    /// </summary>
    internal static byte[] Blanked(ReadOnlySpan<byte> content)
    {
        var copy = content.ToArray();
        foreach (var header in (byte[][])[[.. "II*\0"u8], [.. "MM\0*"u8]])
            for (int at = 0, next; at < copy.Length && (next = copy.AsSpan(at).IndexOf(header)) >= 0; at += next + header.Length)
                Tiff.BlankGps(copy.AsSpan(at + next));
        ReadOnlySpan<byte> begin = "<x:xmpmeta"u8, end = "</x:xmpmeta>"u8;
        for (int at = 0, next; at < copy.Length && (next = copy.AsSpan(at).IndexOf(begin)) >= 0;)
        {
            var packet = copy.AsSpan(at + next);
            var length = packet.IndexOf(end) is >= 0 and var last ? last + end.Length : packet.Length;
            packet[..length].Fill((byte)' ');
            at += next + length;
        }

        return copy;
    }
}
