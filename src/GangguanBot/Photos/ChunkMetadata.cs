using System.Buffers.Binary;

namespace GangguanBot.Photos;

/// <summary>
/// PNG (W3C, third edition) and WebP (RFC 9649) without the chunks that can tell where they were taken; the others are copied as they are.
/// </summary>
internal static class ChunkMetadata
{
    private const int PngHead = 8, WebpHead = 12;
    private const byte ExifAndXmp = 0x08 | 0x04;

    /// <returns><c>null</c>: the chunks cannot be followed.</returns>
    public static byte[]? WithoutInPng(ReadOnlySpan<byte> png)
    {
        using var kept = new MemoryStream(png.Length);
        kept.Write(png[..PngHead]);
        for (var at = PngHead; at + 12 <= png.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(png[at..]);
            if (length > png.Length - at - 12) return null;
            var size = (int)length + 12;
            var name = png.Slice(at + 4, 4);
            if (!(name.SequenceEqual("eXIf"u8) || name.SequenceEqual("tEXt"u8) || name.SequenceEqual("zTXt"u8)
                || name.SequenceEqual("iTXt"u8))) kept.Write(png.Slice(at, size));
            at += size;
            if (name.SequenceEqual("IEND"u8)) return kept.ToArray();
        }

        return null;
    }

    /// <returns><c>null</c>: the chunks cannot be followed.</returns>
    public static byte[]? WithoutInWebp(ReadOnlySpan<byte> webp)
    {
        if (webp.Length < WebpHead) return null;
        var end = Math.Min(webp.Length, 8L + BinaryPrimitives.ReadUInt32LittleEndian(webp[4..]));
        using var kept = new MemoryStream(webp.Length);
        kept.Write(webp[..WebpHead]);
        for (var at = WebpHead; at + 8 <= end;)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(webp[(at + 4)..]);
            if (length > end - at - 8) return null;
            var size = (int)Math.Min(8 + length + (length & 1), end - at); // chunks begin at even places
            var chunk = webp.Slice(at, size);
            if (chunk.StartsWith("VP8X"u8) && size > 8)
            {
                var head = chunk.ToArray();
                head[8] &= unchecked((byte)~ExifAndXmp);
                kept.Write(head);
            }
            else if (!chunk.StartsWith("EXIF"u8) && !chunk.StartsWith("XMP "u8)) kept.Write(chunk);

            at += size;
        }

        var all = kept.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(all.AsSpan(4), (uint)(all.Length - 8));
        return all;
    }
}
