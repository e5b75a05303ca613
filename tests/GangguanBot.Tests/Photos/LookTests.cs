using GangguanBot.Photos;
using SkiaSharp;

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
                "smaller" => Scenes.Scaled(scene, 320, 240),
                "brighter" => Scenes.Brighter(scene, 1.1f),
                "cropped a little" => Scenes.Part(scene, SKRectI.Create(4, 3, 632, 474)),
                _ => Scenes.Scaled(scene, 1280, 960, quality: 50),
            };
            Assert.InRange(PerceptualHash.Distance(await LookAsync(Scenes.Jpeg(scene)), await LookAsync(bytes)), 0, PerceptualHash.Near);
        }
    }

    [Fact]
    public async Task Other_scenes_look_different()
    {
        var looks = new List<long>();
        for (var scene = 1; scene <= 3 * Many; scene++) looks.Add(await LookAsync(Scenes.Jpeg(scene)));
        Assert.All(looks.SelectMany((a, i) => looks.Skip(i + 1).Select(b => PerceptualHash.Distance(a, b))), d =>
            Assert.True(d > PerceptualHash.Near, $"{d}"));
    }

    [Fact]
    public async Task Turned_by_its_orientation_it_looks_as_it_is_shown()
    {
        using var picture = Scenes.Turned(3);
        var turned = WithExif.Insert(Scenes.Jpeg(picture), orientation: 6);
        Assert.InRange(PerceptualHash.Distance(await LookAsync(Scenes.Jpeg(3)), await LookAsync(turned)), 0, PerceptualHash.Near);
    }

    [Fact]
    public async Task A_plain_wall_has_no_look()
    {
        using var wall = new SKBitmap(400, 300);
        wall.Erase(SKColors.Black);
        Assert.Null(await PerceptualHash.OfAsync(Scenes.Jpeg(wall), default));
    }

    private static async Task<long> LookAsync(byte[] bytes) => Assert.NotNull(await PerceptualHash.OfAsync(bytes, default));
}
