using System.Buffers.Binary;
using GangguanBot.Photos;
using SkiaSharp;

namespace GangguanBot.Tests.Photos;

/// <summary>Bytes that a stranger made: too large, cut, torn, none, or of a kind that cameras seldom make.</summary>
public sealed class HostilePictures
{
    [Fact]
    public async Task What_is_no_picture_has_no_look()
    {
        foreach (var bytes in (byte[][])[[], [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3], City.Pictures.Pdf, "GIF89a"u8.ToArray(),
            "RIFF\0\0\0\0WEBPVP8 "u8.ToArray()])
            Assert.Null(await PerceptualHash.OfAsync(bytes, default));
    }

    /// <summary>A few bytes that are said to be thousands of millions of pixels.</summary>
    [Fact]
    public async Task A_bomb_is_refused_before_anything_is_decoded()
    {
        using var picture = Scenes.Make(1, 64, 48);
        foreach (var bomb in (byte[][])[HugeJpeg(Scenes.Jpeg(picture)), HugePng(Scenes.Png(picture), 60_000),
            HugePng(Scenes.Png(picture), 8_200), HugeWebp(Scenes.Webp(picture))])
        {
            Assert.Null(await PerceptualHash.OfAsync(bomb, default));
            Assert.Null(await PrintablePhoto.OfAsync(bomb, default));
        }

        // Of what is within the limits the little that is there is shown.
        Assert.NotNull(await PrintablePhoto.OfAsync(HugePng(Scenes.Png(picture), 4_000), default));
    }

    /// <summary>Each pass over a progressive JPEG costs the time of the whole picture.</summary>
    [Fact]
    public async Task A_jpeg_of_thousands_of_passes_is_refused()
    {
        var jpeg = Scenes.Jpeg(1);
        var scan = jpeg.AsSpan().IndexOf([(byte)0xFF, (byte)0xDA]);
        byte[] slow = [.. jpeg[..scan], .. Enumerable.Repeat<byte[]>([0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0], 5000).SelectMany(s => s),
            .. jpeg[scan..]];
        Assert.Null(await PrintablePhoto.OfAsync(slow, default));
    }

    [Fact]
    public async Task A_photo_that_was_cut_off_shows_what_there_is_of_it()
    {
        var jpeg = Scenes.Jpeg(1);
        Assert.NotNull(await PrintablePhoto.OfAsync(jpeg.AsMemory(0, jpeg.Length / 2), default));
    }

    [Fact]
    public async Task Torn_bytes_do_no_harm()
    {
        using var picture = Scenes.Make(1, 96, 72);
        var (webp, chance) = (Scenes.Webp(picture), new Random(1));
        foreach (var whole in (byte[][])[Scenes.Jpeg(picture), Scenes.Png(picture), webp, Chunks.Animated(webp, 96, 72),
            .. Array.ConvertAll(["cmyk.jpg", "16-bit.png", "palette.png", "photo-02-webp-turned.webp", "photo-03-png-turned.png"], Samples.Of)])
        {
            for (var i = 0; i < 50; i++)
            {
                var torn = whole[..chance.Next(whole.Length / 2, whole.Length)];
                for (var n = 0; n < 12; n++) torn[chance.Next(2, torn.Length)] = (byte)chance.Next(256);
                await PerceptualHash.OfAsync(torn, default);
                await PrintablePhoto.OfAsync(torn, default);
            }
        }
    }

    /// <summary>What printers and scanners make.</summary>
    [Theory]
    [InlineData("cmyk.jpg")]
    [InlineData("16-bit.png")]
    [InlineData("grey.png")]
    [InlineData("palette.png")]
    public async Task Kinds_that_cameras_seldom_make_are_read_too(string name)
    {
        var print = await PrintablePhoto.OfAsync(Samples.Of(name), default);
        Assert.NotNull(print);
        using var shown = SKBitmap.Decode(print);
        var middle = shown.GetPixel(shown.Width / 2, shown.Height / 2);
        Assert.True(middle.Red > middle.Blue + 60 || name is "grey.png", $"{middle}");
    }

    [Fact]
    public async Task A_picture_that_moves_shows_its_first_frame()
    {
        using var picture = Scenes.Make(1, 64, 48);
        using var print = SKBitmap.Decode(await PrintablePhoto.OfAsync(Chunks.Animated(Scenes.Webp(picture), 64, 48), default));
        Assert.Equal((64, 48), (print.Width, print.Height));
    }

    /// <summary>What is transparent is white on paper.</summary>
    [Fact]
    public async Task Nothing_is_black_because_it_is_transparent()
    {
        using var glass = new SKBitmap(new SKImageInfo(40, 30, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        using var print = SKBitmap.Decode(await PrintablePhoto.OfAsync(Scenes.Png(glass), default));
        Assert.Equal(SKColors.White, print.GetPixel(20, 15));
    }

    private static byte[] HugeJpeg(byte[] jpeg)
    {
        var frame = jpeg.AsSpan().IndexOf([(byte)0xFF, (byte)0xC0]);
        Assert.True(frame > 0);
        BinaryPrimitives.WriteUInt32BigEndian(jpeg.AsSpan(frame + 5), 0xEA60_EA60); // 60,000 by 60,000
        return jpeg;
    }

    private static byte[] HugePng(byte[] png, uint side)
    {
        BinaryPrimitives.WriteUInt64BigEndian(png.AsSpan(16), (ulong)side << 32 | side);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Chunks.Crc(png.AsSpan(12, 17)));
        return png;
    }

    /// <summary>The widest that WebP knows, 16,384 by 16,384: 14 bits each behind the signature 0x2F.</summary>
    private static byte[] HugeWebp(byte[] webp)
    {
        var at = webp.AsSpan().IndexOf("VP8L"u8) + 9;
        BinaryPrimitives.WriteUInt32LittleEndian(webp.AsSpan(at), BinaryPrimitives.ReadUInt32LittleEndian(webp.AsSpan(at)) | 0x0FFF_FFFF);
        return webp;
    }
}
