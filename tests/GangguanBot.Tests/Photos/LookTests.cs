using GangguanBot.Photos;
using SixLabors.ImageSharp.Processing;

namespace GangguanBot.Tests.Photos;

/// <summary>What counts as nearly the same, measured.</summary>
public sealed class LookTests
{
    private const int Many = 24;

    public static TheoryData<string> Changes => ["recompressed", "smaller", "brighter", "cropped a little", "larger and compressed"];

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task What_was_changed_a_little_still_looks_the_same(string change)
    {
        for (var scene = 1; scene <= Many; scene++)
        {
            var bytes = change switch
            {
                "recompressed" => Scenes.Jpeg(scene, quality: 30),
                "smaller" => Scenes.Jpeg(scene, change: p => p.Resize(320, 240)),
                "brighter" => Scenes.Jpeg(scene, change: p => p.Brightness(1.1f)),
                "cropped a little" => Scenes.Jpeg(scene, change: p => p.Crop(new(4, 3, 632, 474))),
                _ => Scenes.Jpeg(scene, quality: 50, change: p => p.Resize(1280, 960)),
            };
            Assert.InRange(Look.Distance(await LookAsync(Scenes.Jpeg(scene)), await LookAsync(bytes)), 0, Look.Near);
        }
    }

    [Fact]
    public async Task Other_scenes_look_different()
    {
        var looks = new List<long>();
        for (var scene = 1; scene <= 3 * Many; scene++) looks.Add(await LookAsync(Scenes.Jpeg(scene)));
        Assert.All(looks.SelectMany((a, i) => looks.Skip(i + 1).Select(b => Look.Distance(a, b))), d => Assert.True(d > Look.Near, $"{d}"));
    }

    [Fact]
    public async Task Turned_by_its_orientation_it_looks_as_it_is_shown()
    {
        using var picture = Scenes.Make(3);
        picture.Mutate(p => p.Rotate(RotateMode.Rotate270));
        var turned = WithExif.Insert(Scenes.Jpeg(picture), orientation: 6);
        Assert.InRange(Look.Distance(await LookAsync(Scenes.Jpeg(3)), await LookAsync(turned)), 0, Look.Near);
    }

    [Fact]
    public async Task A_plain_wall_has_no_look() => Assert.Null(await Look.OfAsync(Scenes.Jpeg(new SixLabors.ImageSharp.Image<SixLabors.ImageSharp.PixelFormats.Rgb24>(400, 300)), default));

    /// <summary>Bytes that a stranger made: too large, cut, torn, none.</summary>
    [Fact]
    public async Task What_cannot_be_decoded_within_limits_has_no_look_and_does_no_harm()
    {
        var jpeg = Scenes.Jpeg(1);
        Assert.Null(await Look.OfAsync(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3 }, default));
        Assert.Null(await Look.OfAsync(City.Pictures.Pdf, default));
        Assert.Null(await Look.OfAsync(Huge(jpeg), default));
        for (var cut = 0; cut < jpeg.Length; cut += jpeg.Length / 40) await Look.OfAsync(jpeg.AsMemory(0, cut), default);
        var chance = new Random(1);
        for (var i = 0; i < 40; i++)
        {
            var torn = (byte[])jpeg.Clone();
            for (var n = 0; n < 20; n++) torn[chance.Next(2, torn.Length)] = (byte)chance.Next(256);
            await Look.OfAsync(torn, default);
        }
    }

    /// <summary>The same bytes, said to be 60,000 by 60,000.</summary>
    private static byte[] Huge(byte[] jpeg)
    {
        var huge = (byte[])jpeg.Clone();
        var frame = huge.AsSpan().IndexOf([(byte)0xFF, (byte)0xC0]);
        Assert.True(frame > 0);
        (huge[frame + 5], huge[frame + 6], huge[frame + 7], huge[frame + 8]) = (0xEA, 0x60, 0xEA, 0x60);
        return huge;
    }

    private static async Task<long> LookAsync(byte[] bytes) => Assert.NotNull(await Look.OfAsync(bytes, default));
}
