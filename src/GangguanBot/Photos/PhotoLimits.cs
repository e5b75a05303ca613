using System.Buffers.Binary;
using SkiaSharp;

namespace GangguanBot.Photos;

/// <summary>
/// How large a picture may be, by what its decoder needs. It is asked before anything is decoded. A picture within the limits needs at most
/// about 160 MB.
/// </summary>
static class PhotoLimits
{
    /// <summary>Of a picture that is decoded row by row to a smaller one. Phones make up to 200 million pixels.</summary>
    private const long MostInRows = 220_000_000;

    /// <summary>Of a PNG, which is decoded in bands, from the beginning for each.</summary>
    private const long MostInBands = 64_000_000;

    /// <summary>Of a picture that its decoder has to keep in memory whole, at four to six bytes a pixel.</summary>
    private const long MostWhole = 26_000_000;

    private const byte Marker = 0xFF, StartOfScan = 0xDA;
    private const int LongestSide = 30_000;

    /// <summary>Passes of a progressive JPEG, each of which costs the time of a whole picture. Cameras make about ten.</summary>
    private const int MostScans = 100;

    public static bool Allow(SKCodec codec, ReadOnlySpan<byte> content) =>
        codec.Info is { Width: > 0 and <= LongestSide, Height: > 0 and <= LongestSide } info
        && (long)info.Width * info.Height <= MostPixels(codec.EncodedFormat, content);

    /// <returns>0 for what is not decoded at all.</returns>
    private static long MostPixels(SKEncodedImageFormat format, ReadOnlySpan<byte> content) => format switch
    {
        SKEncodedImageFormat.Jpeg => content.Count([Marker, StartOfScan]) switch
        {
            1 when IsOfOnePass(content) => MostInRows,
            <= MostScans => MostWhole,
            _ => 0,
        },
        SKEncodedImageFormat.Png => IsInterlaced(content) ? MostWhole : MostInBands,
        SKEncodedImageFormat.Webp => content.IndexOf("VP8L"u8) >= 0 || content.IndexOf("ALPH"u8) >= 0 ? MostWhole : MostInRows,
        _ => 0,
    };

    /// <summary>Reads the last byte of the header (PNG, 11.2.1).</summary>
    public static bool IsInterlaced(ReadOnlySpan<byte> png) => png.Length > 28 && png[28] != 0;

    /// <summary>Whether the frame is sequential, and its first scan has all of its components (ITU T.81, B.2).</summary>
    private static bool IsOfOnePass(ReadOnlySpan<byte> jpeg)
    {
        int? components = null;
        for (var at = 2; at + 9 < jpeg.Length;)
        {
            var marker = jpeg[at + 1];
            if (jpeg[at] != Marker || marker == Marker) { at++; continue; } // fill bytes, and what decoders pass over
            if (marker is 0 or 1 or (>= 0xD0 and <= 0xD8)) { at += 2; continue; } // without a body
            if (marker == StartOfScan) return jpeg[at + 4] == components;
            if (marker is 0xC0 or 0xC1) components = jpeg[at + 9];
            else if (marker is > 0xC1 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC)) return false; // progressive, lossless, arithmetic
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]);
        }

        return false;
    }
}
