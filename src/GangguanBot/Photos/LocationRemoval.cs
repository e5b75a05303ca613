namespace GangguanBot.Photos;

/// <summary>Takes from a picture what tells where it was taken, before it is kept. The picture itself is not touched.</summary>
public static class LocationRemoval
{
    /// <param name="mimeType">As its content says.</param>
    public static ReadOnlyMemory<byte> RemovedFrom(ReadOnlyMemory<byte> content, string mimeType) => mimeType switch
    {
        "image/jpeg" => JpegMetadata.Without(content.Span) ?? Blanked(content),
        "image/png" => ChunkMetadata.WithoutInPng(content.Span) ?? Blanked(content),
        "image/webp" => ChunkMetadata.WithoutInWebp(content.Span) ?? Blanked(content),
        "image/heic" => Blanked(content), // boxes point at each other: only what stands where it stands can be overwritten
        _ => content,
    };

    /// <summary>Of a file whose parts cannot be followed: every EXIF block loses its GPS directory, every XMP packet its words.</summary>
    private static ReadOnlyMemory<byte> Blanked(ReadOnlyMemory<byte> content)
    {
        var copy = content.ToArray();
        ReadOnlySpan<byte> exif = "Exif\0\0"u8, begin = "<x:xmpmeta"u8, end = "</x:xmpmeta>"u8;
        for (int at = 0, next; at < copy.Length && (next = copy.AsSpan(at).IndexOf(exif)) >= 0; at += next + exif.Length)
            Tiff.BlankGps(copy.AsSpan(at + next + exif.Length));
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
