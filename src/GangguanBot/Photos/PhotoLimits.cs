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

    private const int LongestSide = 30_000;

    /// <summary>Passes of a progressive JPEG, each of which costs the time of a whole picture. Cameras make about ten.</summary>
    private const int MostScans = 100;

    public static bool Allow(SKCodec codec, ReadOnlySpan<byte> content) =>
        codec.Info is { Width: > 0 and <= LongestSide, Height: > 0 and <= LongestSide } info
        && (long)info.Width * info.Height <= MostPixels(codec.EncodedFormat, content);

    /// <returns>0 for what is not decoded at all.</returns>
    private static long MostPixels(SKEncodedImageFormat format, ReadOnlySpan<byte> content) => format switch
    {
        SKEncodedImageFormat.Jpeg => content.Count([(byte)0xFF, (byte)0xDA]) switch { 1 => MostInRows, <= MostScans => MostWhole, _ => 0 },
        SKEncodedImageFormat.Png => IsInterlaced(content) ? MostWhole : MostInBands,
        SKEncodedImageFormat.Webp => content.IndexOf("VP8L"u8) >= 0 ? MostWhole : MostInRows,
        _ => 0,
    };

    /// <summary>The last byte of the header (PNG, 11.2.1).</summary>
    private static bool IsInterlaced(ReadOnlySpan<byte> png) => png.Length > 28 && png[28] != 0;
}
