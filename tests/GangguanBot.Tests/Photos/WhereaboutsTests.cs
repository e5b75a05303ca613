using GangguanBot.Photos;
using SkiaSharp;

namespace GangguanBot.Tests.Photos;

/// <summary>Where a photo was taken is not kept; the photo is, to the last pixel.</summary>
public sealed class WhereaboutsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    public void A_jpeg_loses_its_place_and_keeps_its_pixels_and_which_way_up_it_is(byte orientation)
    {
        var sent = WithExif.Insert(Scenes.Jpeg(1), orientation);
        var kept = LocationRemoval.RemovedFrom(sent, "image/jpeg").ToArray();

        HasNoPlace(kept);
        Assert.Equal(Pixels(sent), Pixels(kept));
        Assert.Equal(orientation, OrientationOf(kept));
        Assert.Equal(orientation != 1, HasExif(kept));
    }

    [Fact]
    public void What_has_none_is_kept_as_it_is()
    {
        var plain = Scenes.Jpeg(2);
        Assert.Equal(plain, LocationRemoval.RemovedFrom(plain, "image/jpeg").ToArray());
        Assert.Equal(City.Pictures.Pdf, LocationRemoval.RemovedFrom(City.Pictures.Pdf, "application/pdf").ToArray());
        Assert.Equal(City.Pictures.Png, LocationRemoval.RemovedFrom(City.Pictures.Png, "image/png").ToArray());
    }

    [Fact]
    public void A_png_and_a_webp_lose_their_place_and_keep_their_pixels()
    {
        using var picture = Scenes.Make(1, 64, 48);
        var exif = WithExif.Block()[6..];
        foreach (var (mimeType, bytes) in new[] { ("image/png", Chunks.InPng(Scenes.Png(picture), exif)),
            ("image/webp", Chunks.InWebp(Scenes.Webp(picture), exif, 64, 48)) })
        {
            Assert.True(bytes.AsSpan().IndexOf(WithExif.Place) > 0, mimeType);
            var kept = LocationRemoval.RemovedFrom(bytes, mimeType).ToArray();
            HasNoPlace(kept);
            Assert.Equal(-1, kept.AsSpan().IndexOf("eXIf"u8) & kept.AsSpan().IndexOf("EXIF"u8));
            Assert.Equal(Pixels(bytes), Pixels(kept));
        }
    }

    /// <summary>HEIC, and a JPEG whose segments lead nowhere: overwritten where it stands, not a byte longer or shorter.</summary>
    [Theory]
    [InlineData("image/heic")]
    [InlineData("image/jpeg")]
    public void What_cannot_be_taken_apart_is_overwritten_where_it_stands(string mimeType)
    {
        byte[] sent = [0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF, 9, .. WithExif.Block(),
            .. "<x:xmpmeta exif:GPSLongitude='106,47.35E'></x:xmpmeta>tail"u8];
        var kept = LocationRemoval.RemovedFrom(sent, mimeType).ToArray();
        HasNoPlace(kept);
        Assert.Equal(sent.Length, kept.Length);
        Assert.EndsWith("tail", System.Text.Encoding.Latin1.GetString(kept), StringComparison.Ordinal);
    }

    [Fact]
    public void Torn_files_do_no_harm()
    {
        var chance = new Random(7);
        var sent = WithExif.Insert(Scenes.Jpeg(1));
        foreach (var mimeType in new[] { "image/jpeg", "image/png", "image/webp", "image/heic" })
        {
            for (var i = 0; i < 300; i++)
            {
                var torn = sent[..chance.Next(8, 400)];
                for (var n = 0; n < 6; n++) torn[chance.Next(torn.Length)] = (byte)(chance.Next(2) * 255);
                LocationRemoval.RemovedFrom(torn, mimeType);
            }
        }
    }

    private static void HasNoPlace(byte[] kept)
    {
        Assert.Equal(-1, kept.AsSpan().IndexOf(WithExif.Place));
        Assert.Equal(-1, kept.AsSpan().IndexOf("106,47.35E"u8));
        Assert.Equal(-1, kept.AsSpan().IndexOf("Bogor"u8));
    }

    private static bool HasExif(byte[] jpeg) => jpeg.AsSpan().IndexOf("Exif\0\0"u8) >= 0;

    private static int OrientationOf(byte[] bytes)
    {
        using var codec = SKCodec.Create(new MemoryStream(bytes));
        return (int)codec.EncodedOrigin;
    }

    private static SKColor[] Pixels(byte[] bytes)
    {
        using var picture = SKBitmap.Decode(bytes);
        return picture.Pixels;
    }
}
