using SkiaSharp;

namespace GangguanBot.Photos;

/// <summary>A picture as a paper shows it: upright, a JPEG, and no larger than print needs.</summary>
public static class PrintablePhoto
{
    /// <summary>Half the width of A4 at 200 dots an inch.</summary>
    private const int LongestSide = 1000;

    private const int Quality = 80;

    /// <returns><c>null</c>: it cannot be decoded within limits.</returns>
    public static Task<byte[]?> OfAsync(ReadOnlyMemory<byte> content, CancellationToken ct) => PhotoDecoder.OfAsync(content, Fit, Jpeg, ct);

    private static SKSizeI Fit(SKSizeI size)
    {
        var scale = Math.Min(1, (double)LongestSide / Math.Max(size.Width, size.Height));
        return new(Math.Max(1, (int)Math.Round(size.Width * scale)), Math.Max(1, (int)Math.Round(size.Height * scale)));
    }

    private static byte[]? Jpeg(SKBitmap picture)
    {
        using var jpeg = picture.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return jpeg?.ToArray();
    }
}
