using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Jpeg;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.Formats.Webp;
using SixLabors.ImageSharp.Memory;
using SixLabors.ImageSharp.PixelFormats;

namespace GangguanBot.Photos;

/// <summary>Decodes pictures that strangers made: within limits of size, memory and time, one at a time.</summary>
internal static class Decoding
{
    /// <summary>Pixels beyond which nothing is decoded; phones make 12 to 25 million.</summary>
    private const long MostPixels = 26_000_000;

    private const int LongestSide = 12_000;

    /// <summary>Decoding takes well below a second; a picture that is made to take long is given up.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>One picture at a time, so that many at once need no more memory than one.</summary>
    private static readonly SemaphoreSlim One = new(1, 1);

    /// <returns>What <paramref name="use"/> makes of it; <c>default</c>: it cannot be decoded within limits.</returns>
    public static async Task<T?> OfAsync<TPixel, T>(ReadOnlyMemory<byte> content, Func<Image<TPixel>, T?> use, CancellationToken ct) where TPixel : unmanaged, IPixel<TPixel>
    {
        await One.WaitAsync(ct);
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
            patience.CancelAfter(Patience);
            return await Task.Run(() => Decode(content, use, patience.Token), patience.Token);
        }
        catch (Exception e) when (!ct.IsCancellationRequested && IsUnreadable(e))
        {
            return default;
        }
        finally
        {
            One.Release();
        }
    }

    private static T? Decode<TPixel, T>(ReadOnlyMemory<byte> content, Func<Image<TPixel>, T?> use, CancellationToken ct) where TPixel : unmanaged, IPixel<TPixel>
    {
        // Memory goes back to the system with the picture: pooled it would stay, for the next one that may come tomorrow.
        var memory = MemoryAllocator.Create(new MemoryAllocatorOptions { MaximumPoolSizeMegabytes = 1, AllocationLimitMegabytes = 96 });
        var settings = new Configuration(new JpegConfigurationModule(), new PngConfigurationModule(), new WebpConfigurationModule()) { MemoryAllocator = memory, MaxDegreeOfParallelism = 1 };
        using var stream = new MemoryStream(content.ToArray(), writable: false);
        if (Image.Identify(settings, stream) is not { } info || info.Width > LongestSide || info.Height > LongestSide || (long)info.Width * info.Height > MostPixels) return default;

        stream.Position = 0;
        try
        {
            using var picture = Image.LoadAsync<TPixel>(settings, stream, ct).GetAwaiter().GetResult();
            return use(picture);
        }
        finally
        {
            memory.ReleaseRetainedResources();
        }
    }

    /// <summary>Whatever the decoder makes of bytes that a stranger made.</summary>
    private static bool IsUnreadable(Exception e) =>
        e is ImageFormatException or ImageProcessingException or InvalidMemoryOperationException or OperationCanceledException or ArgumentException or IndexOutOfRangeException
            or InvalidDataException or IOException or NotSupportedException or InvalidOperationException or OverflowException or NullReferenceException or OutOfMemoryException;
}
