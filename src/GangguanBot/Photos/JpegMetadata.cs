using System.Buffers.Binary;

namespace GangguanBot.Photos;

/// <summary>
/// A JPEG (ITU T.81) without what tells where it was taken: only the segments that the picture itself needs are copied, the compressed
/// picture bit by bit. Which way up it is shown stays.
/// </summary>
internal static class JpegMetadata
{
    private const byte Marker = 0xFF, StartOfImage = 0xD8, EndOfImage = 0xD9, StartOfScan = 0xDA, App0 = 0xE0, App1 = 0xE1, App2 = 0xE2,
        App14 = 0xEE, App15 = 0xEF, Comment = 0xFE;

    /// <returns><c>null</c>: the segments cannot be followed.</returns>
    public static byte[]? Without(ReadOnlySpan<byte> jpeg)
    {
        if (jpeg is not [Marker, StartOfImage, ..]) return null;
        using var kept = new MemoryStream(jpeg.Length);
        kept.Write(jpeg[..2]);
        var turned = false;
        for (var at = 2; at < jpeg.Length;)
        {
            if (jpeg[at] != Marker) return null;
            while (at + 1 < jpeg.Length && jpeg[at + 1] == Marker) at++; // fill bytes
            if (at + 1 >= jpeg.Length) break;
            var marker = jpeg[at + 1];
            if (marker == EndOfImage)
            {
                kept.Write(jpeg.Slice(at, 2));
                break; // a film or second picture that some cameras put behind it has metadata of its own
            }

            if (at + 4 > jpeg.Length) return null;
            var length = BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]);
            if (length < 2 || at + 2 + length > jpeg.Length) return null;
            var body = jpeg.Slice(at + 4, length - 2);
            if (marker == App1 && !turned && Tiff.OrientationOf(body) is { } orientation and > 1)
            {
                kept.Write(Exif(orientation));
                turned = true;
            }

            if (IsPicture(marker, body)) kept.Write(jpeg.Slice(at, 2 + length));
            at += 2 + length;
            if (marker != StartOfScan) continue;
            var end = EndOfScan(jpeg, at);
            kept.Write(jpeg[at..end]);
            at = end;
        }

        return kept.ToArray();
    }

    /// <summary>Of the application's segments only JFIF, the colour profile and Adobe's colour transform.</summary>
    private static bool IsPicture(byte marker, ReadOnlySpan<byte> body) => marker switch
    {
        App0 => body.StartsWith("JFIF\0"u8),
        App2 => body.StartsWith("ICC_PROFILE\0"u8),
        App14 => body.StartsWith("Adobe"u8),
        >= App0 and <= App15 or Comment => false,
        _ => true,
    };

    /// <summary>Compressed data go on until a marker that is neither a stuffed byte (FF00) nor a restart (FFD0–FFD7).</summary>
    private static int EndOfScan(ReadOnlySpan<byte> jpeg, int at)
    {
        for (; at + 1 < jpeg.Length; at++)
            if (jpeg[at] == Marker && jpeg[at + 1] is not (0 or Marker or (>= 0xD0 and <= 0xD7))) return at;
        return jpeg.Length;
    }

    /// <summary>An EXIF segment (Exif 2.32) that says nothing but the orientation.</summary>
    private static byte[] Exif(ushort orientation) => [Marker, App1, 0, 34, .. "Exif\0\0"u8, .. Tiff.Saying(orientation)];
}
