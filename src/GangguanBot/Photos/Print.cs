using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Jpeg;
using SixLabors.ImageSharp.PixelFormats;
using SixLabors.ImageSharp.Processing;

namespace GangguanBot.Photos;

/// <summary>A picture as a paper shows it: upright, a JPEG, and no larger than print needs.</summary>
public static class Print
{
    /// <summary>Half the width of A4 at 200 dots an inch.</summary>
    private const int LongestSide = 1000, Quality = 80;

    /// <returns><c>null</c>: it cannot be decoded within limits.</returns>
    public static Task<byte[]?> OfAsync(ReadOnlyMemory<byte> content, CancellationToken ct) => Decoding.OfAsync<Rgb24, byte[]>(content, picture =>
    {
        picture.Mutate(p => p.AutoOrient());
        if (Math.Max(picture.Width, picture.Height) > LongestSide) picture.Mutate(p => p.Resize(new ResizeOptions { Size = new Size(LongestSide, LongestSide), Mode = ResizeMode.Max }));
        picture.Metadata.ExifProfile = null;
        using var print = new MemoryStream();
        picture.Save(print, new JpegEncoder { Quality = Quality });
        return print.ToArray();
    }, ct);
}
