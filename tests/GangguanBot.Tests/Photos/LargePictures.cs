using System.Buffers.Binary;
using GangguanBot.Photos;
using SkiaSharp;

namespace GangguanBot.Tests.Photos;

/// <summary>What phones make: 12 to 50 million pixels, of which a paper needs one.</summary>
public sealed class LargePictures
{
    public static TheoryData<string, int, int> Photos => new()
    {
        { "jpeg", 4000, 3000 }, { "jpeg", 8000, 6000 }, { "png", 8000, 6000 }, { "webp", 8000, 6000 },
    };

    /// <summary>Its lower half is of another colour, so that bands which change places would show.</summary>
    [Theory]
    [MemberData(nameof(Photos))]
    public async Task A_photo_of_a_phone_is_printed_in_the_size_that_is_needed(string format, int width, int height)
    {
        using var photo = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        photo.Erase(SKColors.Orange);
        photo.Erase(SKColors.Navy, SKRectI.Create(0, height / 2, width, height / 2));
        using var bytes = photo.Encode(Enum.Parse<SKEncodedImageFormat>(format, ignoreCase: true), 80);
        using var print = SKBitmap.Decode(await PrintablePhoto.OfAsync(bytes.ToArray(), default));
        Assert.Equal((1000, 750), (print.Width, print.Height));
        foreach (var (y, isOrange) in new[] { (5, true), (190, true), (370, true), (380, false), (560, false), (745, false) })
        {
            var seen = print.GetPixel(500, y);
            Assert.True(isOrange == seen.Red > 200 && isOrange == seen.Blue < 60, $"{format}, row {y}: {seen}");
        }
    }

    /// <summary>A camera of 200 million pixels; and the same said to be progressive, which would need more than a gigabyte.</summary>
    [Fact]
    public async Task A_jpeg_that_is_decoded_row_by_row_may_be_larger_than_one_that_is_not()
    {
        using var picture = Scenes.Make(1, 64, 48);
        var large = Scenes.Jpeg(picture);
        var frame = large.AsSpan().IndexOf([(byte)0xFF, (byte)0xC0]);
        BinaryPrimitives.WriteUInt32BigEndian(large.AsSpan(frame + 5), 12_240 << 16 | 16_320);
        Assert.NotNull(await PrintablePhoto.OfAsync(large, default));
        large[frame + 1] = 0xC2;
        Assert.Null(await PrintablePhoto.OfAsync(large, default));
    }

    /// <summary>A decoder that has to keep the whole of it would need 200 MB.</summary>
    [Fact]
    public async Task What_can_only_be_decoded_whole_has_a_lower_limit()
    {
        using var photo = new SKBitmap(new SKImageInfo(8000, 6000, SKColorType.Rgba8888, SKAlphaType.Opaque));
        Assert.Null(await PrintablePhoto.OfAsync(Scenes.Webp(photo), default));
    }
}
