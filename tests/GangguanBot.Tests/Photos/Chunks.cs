using System.Buffers.Binary;

namespace GangguanBot.Tests.Photos;

/// <summary>Puts EXIF into files of chunks by hand, as cameras do (PNG 1.5, WebP container).</summary>
static class Chunks
{
    private const int PngHeader = 33;

    /// <param name="exif">Without "Exif\0\0".</param>
    public static byte[] InPng(byte[] png, byte[] exif) => [.. png[..PngHeader], .. Png("eXIf"u8, exif), .. png[PngHeader..]];

    /// <param name="webp">A simple file, of one chunk.</param>
    /// <param name="exif">Without "Exif\0\0".</param>
    public static byte[] InWebp(byte[] webp, byte[] exif, int width, int height)
    {
        const byte HasExif = 0x08;
        byte[] size = new byte[8];
        BinaryPrimitives.WriteInt32LittleEndian(size, width - 1);
        BinaryPrimitives.WriteInt32LittleEndian(size.AsSpan(3), height - 1);
        byte[] body = [.. "WEBP"u8, .. Riff("VP8X"u8, [HasExif, 0, 0, 0, .. size[..6]]), .. webp[12..], .. Riff("EXIF"u8, exif)];
        return Riff("RIFF"u8, body);
    }

    /// <summary>CRC-32 as PNG has it (ISO 3309).</summary>
    public static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1;
        }

        return ~crc;
    }

    private static byte[] Png(ReadOnlySpan<byte> kind, byte[] body)
    {
        byte[] named = [.. kind, .. body], chunk = [0, 0, 0, 0, .. named, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(chunk, body.Length);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), Crc(named));
        return chunk;
    }

    private static byte[] Riff(ReadOnlySpan<byte> kind, byte[] body)
    {
        byte[] chunk = [.. kind, 0, 0, 0, 0, .. body, .. body.Length % 2 == 1 ? new byte[1] : []];
        BinaryPrimitives.WriteInt32LittleEndian(chunk.AsSpan(4), body.Length);
        return chunk;
    }
}
