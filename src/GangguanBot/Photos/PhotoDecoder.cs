using SkiaSharp;

namespace GangguanBot.Photos;

/// <summary>
/// Decodes pictures that strangers made, to the size that is needed and the right way up. Its limits (<see cref="PhotoLimits"/>) hold before
/// anything is decoded.
/// </summary>
static class PhotoDecoder
{
    /// <summary>A JPEG or WebP can be decoded to so many eighths of its size, at a fraction of time and memory.</summary>
    private const int Eighths = 8;

    /// <summary>Of a PNG, which can't, so many pixels stand in memory at a time.</summary>
    private const int Band = 13_000_000;

    private static readonly SKColorSpace Srgb = SKColorSpace.CreateSrgb();

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
        if (codec is null || !PhotoLimits.Allow(codec, content)) return default;

        var isPng = codec.EncodedFormat == SKEncodedImageFormat.Png; // of which Skia does not read the EXIF
        var turn = new Orientation(isPng ? (SKEncodedOrigin)(ChunkMetadata.OrientationOfPng(content) ?? 1) : codec.EncodedOrigin);
        using var upright = Bitmap(fit(turn.Upright(codec.Info.Size)));
        if (upright is null) return default;
        using var canvas = new SKCanvas(upright);
        canvas.Clear(SKColors.White); // behind what is transparent
        canvas.SetMatrix(turn.Matrix(upright.Info.Size));
        var lying = turn.Upright(upright.Info.Size);
        var inBands = isPng && (long)codec.Info.Width * codec.Info.Height > Band && !PhotoLimits.IsInterlaced(content);
        return (inBands ? DrawBands(codec, canvas, lying) : DrawWhole(codec, canvas, lying)) ? use(upright) : default;
    }

    /// <summary>Decodes it at least as large as needed where the format can be scaled meanwhile, else whole.</summary>
    private static bool DrawWhole(SKCodec codec, SKCanvas canvas, SKSizeI needed)
    {
        var size = Enumerable.Range(1, Eighths).Select(n => codec.GetScaledDimensions((float)n / Eighths))
            .FirstOrDefault(s => s.Width >= needed.Width && s.Height >= needed.Height, codec.Info.Size);
        using var decoded = Bitmap(size);
        if (decoded is null || !Came(codec.GetPixels(decoded.Info, decoded.GetPixels()))) return false;
        Draw(decoded, canvas, SKRect.Create(needed.Width, needed.Height));
        return true;
    }

    /// <summary>Decodes it from its beginning to each band in turn, which costs time in place of memory.</summary>
    private static bool DrawBands(SKCodec codec, SKCanvas canvas, SKSizeI needed)
    {
        var (whole, scale) = (codec.Info.Size, (float)needed.Height / codec.Info.Height);
        var most = Band / whole.Width;
        using var decoded = Bitmap(new(whole.Width, most));
        if (decoded is null) return false;
        var info = decoded.Info.WithSize(whole.Width, whole.Height);
        for (var top = 0; top < whole.Height; top += most)
        {
            var rows = Math.Min(most, whole.Height - top);
            var options = new SKCodecOptions(SKRectI.Create(0, top, whole.Width, rows));
            decoded.Erase(SKColors.Transparent);
            if (codec.StartIncrementalDecode(info, decoded.GetPixels(), decoded.RowBytes, options) != SKCodecResult.Success
                || !Came(codec.IncrementalDecode(out _))) return false;
            using var band = new SKBitmap();
            decoded.ExtractSubset(band, SKRectI.Create(whole.Width, rows));
            Draw(band, canvas, SKRect.Create(0, top * scale, needed.Width, rows * scale));
        }

        return true;
    }

    /// <summary>A photo that was cut off shows what there is of it.</summary>
    private static bool Came(SKCodecResult result) => result is SKCodecResult.Success or SKCodecResult.IncompleteInput;

    private static SKBitmap? Bitmap(SKSizeI size)
    {
        var bitmap = new SKBitmap();
        if (bitmap.TryAllocPixels(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul, Srgb))) return bitmap;
        bitmap.Dispose();
        return null;
    }

    private static void Draw(SKBitmap decoded, SKCanvas canvas, SKRect place)
    {
        using var pixels = decoded.PeekPixels();
        using var image = SKImage.FromPixels(pixels); // no copy
        canvas.DrawImage(image, place, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
    }
}
