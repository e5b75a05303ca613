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
        byte[] body = [.. "WEBP"u8, .. Riff("VP8X"u8, [HasExif, 0, 0, 0, .. Size(width, height)]), .. webp[12..], .. Riff("EXIF"u8, exif)];
        return Riff("RIFF"u8, body);
    }

    /// <summary>Moves: its two frames are the same picture.</summary>
    /// <param name="webp">A simple file, of one chunk.</param>
    public static byte[] Animated(byte[] webp, int width, int height)
    {
        const byte Moves = 0x02;
        byte[] size = Size(width, height), frame = [0, 0, 0, 0, 0, 0, .. size, 100, 0, 0, 0, .. webp[12..]];
        return Riff("RIFF"u8, [.. "WEBP"u8, .. Riff("VP8X"u8, [Moves, 0, 0, 0, .. size]), .. Riff("ANIM"u8, new byte[6]),
            .. Riff("ANMF"u8, frame), .. Riff("ANMF"u8, frame)]);
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

    /// <summary>Three bytes each, less one.</summary>
    private static byte[] Size(int width, int height)
    {
        var size = new byte[7];
        BinaryPrimitives.WriteInt32LittleEndian(size, width - 1);
        BinaryPrimitives.WriteInt32LittleEndian(size.AsSpan(3), height - 1);
        return size[..6];
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
