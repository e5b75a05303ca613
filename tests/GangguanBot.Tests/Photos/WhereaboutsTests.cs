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

    /// <summary>Each carries a place in EXIF, one in words too; where they hold the camera is turned by a quarter.</summary>
    [Theory]
    [InlineData("photo-02-webp-turned.webp", "image/webp")]
    [InlineData("photo-03-png-turned.png", "image/png")]
    public async Task A_png_and_a_webp_stay_upright(string name, string mimeType)
    {
        var kept = LocationRemoval.RemovedFrom(Samples.Of(name), mimeType);
        Assert.Equal(-1, kept.Span.IndexOf(Samples.Exif(name).AsSpan()));
        Assert.Equal(-1, kept.Span.IndexOf("-6.595"u8));
        foreach (var photo in new[] { Samples.Of(name), kept })
        {
            using var print = SKBitmap.Decode(await PrintablePhoto.OfAsync(photo, default));
            Assert.Equal((480, 640), (print.Width, print.Height));
        }

        Assert.Equal(kept.ToArray(), LocationRemoval.RemovedFrom(kept, mimeType).ToArray()); // there is nothing more to take
    }

    /// <summary>The item begins with the offset of its TIFF header: behind "Exif\0\0", or at once.</summary>
    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(false, true)]
    public void A_heic_loses_its_place_with_and_without_the_exif_mark(bool hasMark, bool isInData)
    {
        byte[] block = hasMark ? [0, 0, 0, 6, .. WithExif.Block()] : [0, 0, 0, 0, .. WithExif.Block()[6..]];
        var sent = Heif.With(block, "<?xpacket?><rdf GPSLongitude='106,47.35E'/>"u8, isInData);
        Assert.True(sent.AsSpan().IndexOf(WithExif.Place) > 0);
        var kept = LocationRemoval.RemovedFrom(sent, "image/heic").ToArray();
        HasNoPlace(kept);
        Assert.Equal(sent.Length, kept.Length);
        Assert.EndsWith("picture", System.Text.Encoding.Latin1.GetString(kept), StringComparison.Ordinal);
    }

    [Fact]
    public void A_heic_of_a_phone_without_the_exif_mark_loses_its_place()
    {
        var sent = Samples.Of("photo-01-heic-place-without-exif-mark.heic");
        byte[] latitude = [0, 0, 0, 6, 0, 0, 0, 1, 0, 0, 0, 35, 0, 0, 0, 1, 0, 0, 0, 42];
        Assert.True(sent.AsSpan().IndexOf(latitude) > 0);
        var kept = LocationRemoval.RemovedFrom(sent, "image/heic").ToArray();
        Assert.Equal(-1, kept.AsSpan().IndexOf(latitude));
        Assert.Equal(sent[..6005], kept[..6005]); // all before the EXIF: the tables and the picture
    }

    [Fact]
    public void A_png_that_was_cut_off_loses_its_place_too()
    {
        using var picture = Scenes.Make(1, 64, 48);
        var whole = Chunks.InPng(Scenes.Png(picture), WithExif.Block()[6..]);
        var exif = whole.AsSpan().IndexOf("eXIf"u8);
        foreach (var length in new[] { whole.Length - 20, exif + 4 + WithExif.Block().Length - 6 })
            HasNoPlace(LocationRemoval.RemovedFrom(whole.AsMemory(0, length), "image/png").ToArray());
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

    /// <summary>Thousands of headers with long directories; parts that take no room, lie over each other, or lead far away.</summary>
    [Fact]
    public void Files_made_to_take_long_are_soon_done()
    {
        var headers = Enumerable.Repeat<byte[]>([.. "MM\0*"u8, 0, 0, 0, 8, 0xFF, 0xFF, 1, 1], 50_000).SelectMany(b => b);
        LocationRemoval.RemovedFrom(Heif.With([.. headers], "<x/>"u8, isInData: false), "image/heic");
        foreach (byte sizes in new byte[] { 0x00, 0x04, 0x40, 0x88, 0xFF })
        {
            var odd = Heif.With(new byte[100_000], "<x/>"u8, isInData: false);
            var table = odd.AsSpan()[(odd.AsSpan().IndexOf("iloc"u8) + 4)..];
            table[4] = sizes;
            table[14] = table[15] = 0xFF; // extents of the first item
            LocationRemoval.RemovedFrom(odd, "image/heic");
        }
    }

    [Fact]
    public void Torn_files_do_no_harm()
    {
        var chance = new Random(7);
        foreach (var (mimeType, sent) in new[] { ("image/jpeg", WithExif.Insert(Scenes.Jpeg(1))),
            ("image/png", Samples.Of("photo-03-png-turned.png")), ("image/webp", Samples.Of("photo-02-webp-turned.webp")),
            ("image/heic", Heif.With([0, 0, 0, 6, .. WithExif.Block()], "<x/>"u8, isInData: true)),
            ("image/heic", Samples.Of("photo-01-heic-place-without-exif-mark.heic")) })
        {
            for (var i = 0; i < 3000; i++)
            {
                var torn = sent[..chance.Next(8, Math.Min(sent.Length, 600))];
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
