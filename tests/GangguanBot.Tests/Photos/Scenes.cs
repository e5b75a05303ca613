using SkiaSharp;

namespace GangguanBot.Tests.Photos;

/// <summary>
/// Pictures made for tests: each number is another scene, of soft light, boxes and a little noise, as photos of racks and rooms are.
/// </summary>
static class Scenes
{
    public static SKBitmap Make(int scene, int width = 640, int height = 480)
    {
        var chance = new Random(scene);
        var levels = new double[width * height];
        Array.Fill(levels, 120);
        for (var light = 0; light < 5; light++) Shine(levels, width, chance);
        for (var box = 0; box < 6; box++) Place(levels, width, chance);
        return new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque))
        {
            Pixels =
            Array.ConvertAll(levels, level => Colour(level + chance.Next(-4, 5)))
        };
    }

    /// <summary>A soft light is the product of what it is along the width and what it is along the height.</summary>
    private static void Shine(double[] levels, int width, Random chance)
    {
        var height = levels.Length / width;
        var (x, y, wide, bright) = (chance.NextDouble(), chance.NextDouble(), 0.1 + chance.NextDouble() * 0.4, chance.Next(-120, 121));
        var (across, down) = (Falloff(width, x, wide), Falloff(height, y, wide));
        for (var i = 0; i < levels.Length; i++) levels[i] += bright * across[i % width] * down[i / width];
    }

    private static double[] Falloff(int length, double middle, double wide) =>
        [.. Enumerable.Range(0, length).Select(i => Math.Exp(-Math.Pow(((double)i / length - middle) / wide, 2)))];

    private static void Place(double[] levels, int width, Random chance)
    {
        var height = levels.Length / width;
        var (left, top) = ((int)(chance.NextDouble() * width), (int)(chance.NextDouble() * height));
        var (right, bottom) = (left + (0.05 + chance.NextDouble() * 0.3) * width, top + (0.05 + chance.NextDouble() * 0.3) * height);
        var bright = chance.Next(-70, 71);
        for (var y = top; y < Math.Min(bottom, height); y++)
            for (var x = left; x < Math.Min(right, width); x++) levels[y * width + x] += bright;
    }

    private static SKColor Colour(double bright)
    {
        var level = (byte)Math.Clamp(bright, 0, 255);
        return new(level, (byte)(level * 0.9), (byte)(level * 0.8));
    }

    public static byte[] Jpeg(int scene, int quality = 85)
    {
        using var picture = Make(scene);
        return Jpeg(picture, quality);
    }

    public static byte[] Jpeg(SKBitmap picture, int quality = 85)
    {
        using var data = picture.Encode(SKEncodedImageFormat.Jpeg, quality);
        return data.ToArray();
    }

    /// <summary>Lossless.</summary>
    public static byte[] Png(SKBitmap picture)
    {
        using var data = picture.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    /// <summary>Lossless.</summary>
    public static byte[] Webp(SKBitmap picture)
    {
        using var pixels = picture.PeekPixels();
        using var data = pixels.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossless, 50))!;
        return data.ToArray();
    }

    public static byte[] Scaled(int scene, int width, int height, int quality = 85)
    {
        using var whole = Make(scene);
        using var scaled = whole.Resize(new SKSizeI(width, height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear))!;
        return Jpeg(scaled, quality);
    }

    public static byte[] Part(int scene, SKRectI part)
    {
        using var whole = Make(scene);
        using var cut = new SKBitmap();
        Assert.True(whole.ExtractSubset(cut, part));
        return Jpeg(cut);
    }

    public static byte[] Brighter(int scene, float times)
    {
        using var picture = Make(scene);
        picture.Pixels = [.. picture.Pixels.Select(p => new SKColor(Times(p.Red), Times(p.Green), Times(p.Blue)))];
        return Jpeg(picture);

        byte Times(byte level) => (byte)Math.Min(255, level * times);
    }

    /// <summary>A quarter turn against the clock.</summary>
    public static SKBitmap Turned(int scene)
    {
        using var picture = Make(scene);
        var turned = new SKBitmap(picture.Height, picture.Width, SKColorType.Rgba8888, SKAlphaType.Opaque);
        for (var y = 0; y < picture.Height; y++)
            for (var x = 0; x < picture.Width; x++) turned.SetPixel(y, picture.Width - 1 - x, picture.GetPixel(x, y));
        return turned;
    }
}
