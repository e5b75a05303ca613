using SkiaSharp;

namespace GangguanBot.Photos;

/// <summary>
/// Decodes pictures that strangers made, to the size that is needed and the right way up. Its limits hold before anything is decoded.
/// </summary>
static class PhotoDecoder
{
    /// <summary>Pixels beyond which nothing is decoded; phones make 12 to 25 million.</summary>
    private const long MostPixels = 26_000_000;

    private const int LongestSide = 12_000;

    /// <summary>Passes of a progressive JPEG, each of which costs the time of a whole picture. Cameras make about ten.</summary>
    private const int MostScans = 100;

    /// <summary>A JPEG can be decoded to so many eighths of its size, at a fraction of time and memory.</summary>
    private const int Eighths = 8;

    private static readonly SKColorSpace Srgb = SKColorSpace.CreateSrgb();
    private static readonly SKEncodedImageFormat[] Known = [SKEncodedImageFormat.Jpeg, SKEncodedImageFormat.Png, SKEncodedImageFormat.Webp];

    /// <summary>One picture at a time, so that many at once need no more memory than one.</summary>
    private static readonly SemaphoreSlim One = new(1, 1);

    /// <param name="content">A JPEG, PNG or WebP.</param>
    /// <param name="fit">Size of the upright picture → size that is needed.</param>
    /// <returns>The result of <paramref name="use"/>; <c>default</c>: it cannot be decoded within limits.</returns>
    public static async Task<T?> OfAsync<T>(
        ReadOnlyMemory<byte> content, Func<SKSizeI, SKSizeI> fit, Func<SKBitmap, T?> use, CancellationToken ct)
    {
        await One.WaitAsync(ct);
        try
        {
            return await Task.Run(() => Decode(content.Span, fit, use), ct);
        }
        finally
        {
            One.Release();
        }
    }

    private static T? Decode<T>(ReadOnlySpan<byte> content, Func<SKSizeI, SKSizeI> fit, Func<SKBitmap, T?> use)
    {
        using var data = SKData.CreateCopy(content);
        using var codec = SKCodec.Create(data);
        if (codec is null || !IsWithinLimits(codec, content)) return default;

        var turn = new Orientation(codec.EncodedOrigin);
        var size = fit(turn.Upright(codec.Info.Size));
        using var decoded = Decoded(codec, turn.Upright(size));
        using var upright = decoded is null ? null : Bitmap(size);
        if (decoded is null || upright is null) return default;
        Draw(decoded, turn, upright);
        return use(upright);
    }

    private static bool IsWithinLimits(SKCodec codec, ReadOnlySpan<byte> content) =>
        Known.Contains(codec.EncodedFormat)
        && codec.Info is { Width: > 0 and <= LongestSide, Height: > 0 and <= LongestSide } info
            && (long)info.Width * info.Height <= MostPixels
        && (codec.EncodedFormat != SKEncodedImageFormat.Jpeg || content.Count([(byte)0xFF, (byte)0xDA]) <= MostScans);

    /// <returns>At least as large as needed where the format can be scaled while it is decoded, else whole; <c>null</c>: broken.</returns>
    private static SKBitmap? Decoded(SKCodec codec, SKSizeI needed)
    {
        var size = Enumerable.Range(1, Eighths).Select(n => codec.GetScaledDimensions((float)n / Eighths))
            .FirstOrDefault(s => s.Width >= needed.Width && s.Height >= needed.Height, codec.Info.Size);
        if (Bitmap(size) is not { } bitmap) return null;
        // A photo that was cut off shows what there is of it.
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) is SKCodecResult.Success or SKCodecResult.IncompleteInput) return bitmap;
        bitmap.Dispose();
        return null;
    }

    private static SKBitmap? Bitmap(SKSizeI size)
    {
        var bitmap = new SKBitmap();
        if (bitmap.TryAllocPixels(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul, Srgb))) return bitmap;
        bitmap.Dispose();
        return null;
    }

    private static void Draw(SKBitmap decoded, Orientation turn, SKBitmap upright)
    {
        using var canvas = new SKCanvas(upright);
        using var image = SKImage.FromBitmap(decoded);
        canvas.Clear(SKColors.White); // behind what is transparent
        canvas.SetMatrix(turn.Matrix(upright.Info.Size));
        var lying = turn.Upright(upright.Info.Size);
        canvas.DrawImage(image, SKRect.Create(lying.Width, lying.Height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
    }
}
