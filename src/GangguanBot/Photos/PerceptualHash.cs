using System.Numerics;
using SkiaSharp;

namespace GangguanBot.Photos;

/// <summary>
/// A perceptual hash of a picture in 64 bits: signs of the lowest frequencies of its brightness. Pictures that look nearly the same differ
/// in few bits, however they were compressed or scaled.
/// </summary>
public static class PerceptualHash
{
    /// <summary>
    /// Bits in which two near duplicates may differ. Measured in <c>LookTests</c>: what was compressed, scaled or brightened stays below,
    /// other scenes far above.
    /// </summary>
    public const int Near = 7;

    private const int Side = 32, Kept = 8, Flat = 4;

    private static readonly double[,] Waves = MakeWaves();

    public static int Distance(long a, long b) => BitOperations.PopCount((ulong)(a ^ b));

    /// <returns><c>null</c>: it cannot be decoded within limits, or shows nothing to tell it by.</returns>
    public static Task<long?> OfAsync(ReadOnlyMemory<byte> content, CancellationToken ct) =>
        PhotoDecoder.OfAsync(content, _ => new(Side, Side), Hash, ct);

    /// <summary>Signs of the frequencies against their median; the first of all, the brightness, is left out.</summary>
    private static long? Hash(SKBitmap picture)
    {
        var found = new double[Kept * Kept];
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                var level = Brightness(picture.GetPixel(x, y));
                for (var v = 0; v < Kept; v++)
                    for (var u = 0; u < Kept; u++) found[v * Kept + u] += level * Waves[u, x] * Waves[v, y];
            }
        }

        var others = found.Skip(1).Order().ToList();
        if (others[^1] - others[0] < Flat * Side) return null; // a wall, a black photo: all of them would look alike
        var median = others[others.Count / 2];
        long bits = 0;
        for (var i = 1; i < found.Length; i++)
            if (found[i] > median) bits |= 1L << i;
        return bits;
    }

    /// <summary>ITU-R BT.709.</summary>
    private static double Brightness(SKColor colour) => 0.2126 * colour.Red + 0.7152 * colour.Green + 0.0722 * colour.Blue;

    private static double[,] MakeWaves()
    {
        var waves = new double[Kept, Side];
        for (var u = 0; u < Kept; u++)
            for (var x = 0; x < Side; x++) waves[u, x] = Math.Cos((2 * x + 1) * u * Math.PI / (2 * Side));
        return waves;
    }
}
