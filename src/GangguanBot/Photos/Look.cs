using System.Numerics;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Jpeg;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.Formats.Webp;
using SixLabors.ImageSharp.Memory;
using SixLabors.ImageSharp.PixelFormats;
using SixLabors.ImageSharp.Processing;

namespace GangguanBot.Photos;

/// <summary>
/// What a picture looks like, as 64 bits (a perceptual hash: signs of the lowest frequencies of its brightness). Pictures that look nearly
/// the same differ in few bits, however they were compressed or scaled.
/// </summary>
public static class Look
{
    /// <summary>Bits in which two near duplicates may differ. Measured in <c>LookTests</c>: what was compressed, scaled or brightened stays below, other scenes far above.</summary>
    public const int Near = 7;

    /// <summary>Pixels beyond which nothing is decoded; phones make 12 to 25 million.</summary>
    private const long MostPixels = 26_000_000;

    private const int LongestSide = 12_000, Side = 32, Kept = 8, Flat = 4;

    /// <summary>Decoding takes well below a second; a picture that is made to take long is given up.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>One picture at a time, so that many at once need no more memory than one.</summary>
    private static readonly SemaphoreSlim One = new(1, 1);

    private static readonly double[,] Waves = MakeWaves();

    public static int Distance(long a, long b) => BitOperations.PopCount((ulong)(a ^ b));

    /// <returns><c>null</c>: it cannot be decoded within limits, or shows nothing to tell it by.</returns>
    public static async Task<long?> OfAsync(ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        await One.WaitAsync(ct);
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
            patience.CancelAfter(Patience);
            return await Task.Run(() => Decode(content, patience.Token), patience.Token);
        }
        catch (Exception e) when (!ct.IsCancellationRequested && IsUnreadable(e))
        {
            return null;
        }
        finally
        {
            One.Release();
        }
    }

    private static long? Decode(ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        // Memory goes back to the system with the picture: pooled it would stay, for the next one that may come tomorrow.
        var memory = MemoryAllocator.Create(new MemoryAllocatorOptions { MaximumPoolSizeMegabytes = 1, AllocationLimitMegabytes = 96 });
        var settings = new Configuration(new JpegConfigurationModule(), new PngConfigurationModule(), new WebpConfigurationModule()) { MemoryAllocator = memory, MaxDegreeOfParallelism = 1 };
        using var stream = new MemoryStream(content.ToArray(), writable: false);
        if (Image.Identify(settings, stream) is not { } info || info.Width > LongestSide || info.Height > LongestSide || (long)info.Width * info.Height > MostPixels) return null;

        stream.Position = 0;
        try
        {
            using var picture = Image.LoadAsync<L8>(settings, stream, ct).GetAwaiter().GetResult();
            picture.Mutate(p => p.AutoOrient().Resize(Side, Side));
            return Hash(picture);
        }
        finally
        {
            memory.ReleaseRetainedResources();
        }
    }

    /// <summary>Signs of the frequencies against their median; the first of all, the brightness, is left out.</summary>
    private static long? Hash(Image<L8> picture)
    {
        var found = new double[Kept * Kept];
        for (var v = 0; v < Kept; v++)
            for (var u = 0; u < Kept; u++)
                for (var y = 0; y < Side; y++)
                    for (var x = 0; x < Side; x++) found[v * Kept + u] += picture[x, y].PackedValue * Waves[u, x] * Waves[v, y];
        var others = found.Skip(1).Order().ToList();
        if (others[^1] - others[0] < Flat * Side) return null; // a wall, a black photo: all of them would look alike
        var median = others[others.Count / 2];
        long bits = 0;
        for (var i = 1; i < found.Length; i++)
            if (found[i] > median) bits |= 1L << i;
        return bits;
    }

    private static double[,] MakeWaves()
    {
        var waves = new double[Kept, Side];
        for (var u = 0; u < Kept; u++)
            for (var x = 0; x < Side; x++) waves[u, x] = Math.Cos((2 * x + 1) * u * Math.PI / (2 * Side));
        return waves;
    }

    /// <summary>Whatever the decoder makes of bytes that a stranger made.</summary>
    private static bool IsUnreadable(Exception e) =>
        e is ImageFormatException or ImageProcessingException or InvalidMemoryOperationException or OperationCanceledException or ArgumentException or IndexOutOfRangeException
            or InvalidDataException or IOException or NotSupportedException or InvalidOperationException or OverflowException or NullReferenceException or OutOfMemoryException;
}
