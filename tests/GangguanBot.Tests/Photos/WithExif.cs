using System.Buffers.Binary;

namespace GangguanBot.Tests.Photos;

/// <summary>Metadata as cameras write them, with a place in it, made by hand (Exif 2.32).</summary>
static class WithExif
{
    /// <summary>106° 47' 21" as three rationals: what must not be found in a stored file.</summary>
    public static readonly byte[] Place = [0, 0, 0, 106, 0, 0, 0, 1, 0, 0, 0, 47, 0, 0, 0, 1, 0, 0, 0, 21, 0, 0, 0, 1];

    /// <summary>"Exif\0\0", orientation, GPS directory with latitude reference and longitude.</summary>
    public static byte[] Block(byte orientation = 1) =>
    [
        .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8,
        0, 2, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38, 0, 0, 0, 0,
        0, 2, 0, 1, 0, 2, 0, 0, 0, 2, (byte)'S', 0, 0, 0, 0, 4, 0, 5, 0, 0, 0, 3, 0, 0, 0, 68, 0, 0, 0, 0,
        .. Place,
    ];

    /// <summary>Into a JPEG: EXIF, XMP and a comment behind its first marker, a second picture behind its end.</summary>
    public static byte[] Insert(byte[] jpeg, byte orientation = 1) =>
    [
        .. jpeg[..2], .. Segment(0xE1, Block(orientation)),
            .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. "<x:xmpmeta exif:GPSLongitude='106,47.35E'></x:xmpmeta>"u8]),
        .. Segment(0xED, "Photoshop 3.0\0City=Bogor"u8), .. Segment(0xFE, "taken at 106,47.35E"u8), .. jpeg[2..],
            .. "behind the picture 106,47.35E"u8,
    ];

    private static byte[] Segment(byte marker, ReadOnlySpan<byte> body)
    {
        byte[] segment = [0xFF, marker, 0, 0, .. body];
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(2), (ushort)(body.Length + 2));
        return segment;
    }
}
