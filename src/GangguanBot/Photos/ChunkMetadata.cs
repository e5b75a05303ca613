using System.Buffers.Binary;

namespace GangguanBot.Photos;

/// <summary>
/// PNG (W3C, third edition) and WebP (RFC 9649) without the chunks that can tell where they were taken; the others are copied as they are.
/// Which way up the picture is shown stays, in an EXIF of its own.
/// </summary>
internal static class ChunkMetadata
{
    private const int PngHead = 8, WebpHead = 12;
    private const byte HasExif = 0x08, HasXmp = 0x04;

    public static byte[] WithoutInPng(ReadOnlySpan<byte> png)
    {
        using var kept = new MemoryStream(png.Length);
        kept.Write(png[..PngHead]);
        for (var at = PngHead; at < png.Length;)
        {
            var length = at + 12 <= png.Length ? BinaryPrimitives.ReadUInt32BigEndian(png[at..]) : uint.MaxValue;
            if (length > png.Length - at - 12)
            {
                kept.Write(LocationRemoval.Blanked(png[at..])); // a chunk that was cut off
                break;
            }

            var chunk = png.Slice(at, (int)length + 12);
            var name = chunk[4..8];
            if (name.SequenceEqual("eXIf"u8)) WritePngExif(kept, chunk[8..^4]);
            else if (!(name.SequenceEqual("tEXt"u8) || name.SequenceEqual("zTXt"u8) || name.SequenceEqual("iTXt"u8))) kept.Write(chunk);
            at += chunk.Length;
            if (name.SequenceEqual("IEND"u8)) break;
        }

        return kept.ToArray();
    }

    /// <returns><c>null</c> when it says none.</returns>
    public static ushort? OrientationOfPng(ReadOnlySpan<byte> png)
    {
        for (var at = PngHead; at + 12 <= png.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(png[at..]);
            if (length > png.Length - at - 12) return null;
            if (png.Slice(at + 4, 4).SequenceEqual("eXIf"u8)) return Tiff.OrientationOf(png.Slice(at + 8, (int)length));
            at += (int)length + 12;
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
        int? flags = null;
        ushort? turned = null;
        for (var at = WebpHead; at + 8 <= end;)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(webp[(at + 4)..]);
            if (length > end - at - 8) return null;
            var size = (int)Math.Min(8 + length + (length & 1), end - at); // chunks begin at even places
            var chunk = webp.Slice(at, size);
            if (chunk.StartsWith("EXIF"u8)) turned ??= Tiff.OrientationOf(chunk[8..]);
            else if (!chunk.StartsWith("XMP "u8))
            {
                if (chunk.StartsWith("VP8X"u8) && size > 8) flags ??= (int)kept.Length + 8;
                kept.Write(chunk);
            }

            at += size;
        }

        if (flags is not null && turned > 1) WriteWebpExif(kept, turned.Value);
        var all = kept.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(all.AsSpan(4), (uint)(all.Length - 8));
        if (flags is { } place) all[place] = (byte)(all[place] & ~(HasExif | HasXmp) | (turned > 1 ? HasExif : 0));
        return all;
    }

    private static void WritePngExif(MemoryStream kept, ReadOnlySpan<byte> body)
    {
        if (Tiff.OrientationOf(body) is not { } orientation || orientation == 1) return;
        byte[] named = [.. "eXIf"u8, .. Tiff.Saying(orientation)];
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, named.Length - 4);
        kept.Write(number);
        kept.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(named));
        kept.Write(number);
    }

    private static void WriteWebpExif(MemoryStream kept, ushort orientation)
    {
        if ((kept.Length & 1) == 1) kept.WriteByte(0); // the last chunk lost its filling
        var exif = Tiff.Saying(orientation);
        kept.Write([.. "EXIF"u8, (byte)exif.Length, 0, 0, 0, .. exif]);
    }

    /// <summary>CRC-32 as PNG has it (ISO 3309).</summary>
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1;
        }

        return ~crc;
    }
}
