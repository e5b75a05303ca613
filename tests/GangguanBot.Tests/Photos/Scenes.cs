using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Jpeg;
using SixLabors.ImageSharp.PixelFormats;
using SixLabors.ImageSharp.Processing;

namespace GangguanBot.Tests.Photos;

/// <summary>Pictures made for tests: each number is another scene, of soft light, boxes and a little noise, as photos of racks and rooms are.</summary>
static class Scenes
{
    public static Image<Rgb24> Make(int scene, int width = 640, int height = 480)
    {
        var chance = new Random(scene);
        var lights = Enumerable.Range(0, 5).Select(_ => (X: chance.NextDouble(), Y: chance.NextDouble(), Wide: 0.1 + chance.NextDouble() * 0.4, Bright: chance.Next(-120, 121))).ToList();
        var boxes = Enumerable.Range(0, 6).Select(_ => (X: chance.NextDouble(), Y: chance.NextDouble(), W: 0.05 + chance.NextDouble() * 0.3, H: 0.05 + chance.NextDouble() * 0.3, Bright: chance.Next(-70, 71))).ToList();
        var picture = new Image<Rgb24>(width, height);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (u, v) = ((double)x / width, (double)y / height);
                var bright = 120.0 + lights.Sum(l => l.Bright * Math.Exp(-((u - l.X) * (u - l.X) + (v - l.Y) * (v - l.Y)) / (l.Wide * l.Wide)))
                    + boxes.Where(b => u >= b.X && u < b.X + b.W && v >= b.Y && v < b.Y + b.H).Sum(b => b.Bright) + chance.Next(-4, 5);
                var level = (byte)Math.Clamp(bright, 0, 255);
                picture[x, y] = new Rgb24(level, (byte)(level * 0.9), (byte)(level * 0.8));
            }
        }

        return picture;
    }

    public static byte[] Jpeg(int scene, int quality = 85, Action<IImageProcessingContext>? change = null)
    {
        using var picture = Make(scene);
        if (change is not null) picture.Mutate(change);
        return Jpeg(picture, quality);
    }

    public static byte[] Jpeg(Image picture, int quality = 85)
    {
        using var stream = new MemoryStream();
        picture.Save(stream, new JpegEncoder { Quality = quality });
        return stream.ToArray();
    }
}
