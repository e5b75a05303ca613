using SkiaSharp;

namespace GangguanBot.Photos;

/// <summary>How a picture must be turned to be shown as it was taken (EXIF orientation).</summary>
readonly record struct Orientation(SKEncodedOrigin Origin)
{
    /// <summary>Width and height change places. Done twice, it is the size as before.</summary>
    public SKSizeI Upright(SKSizeI size) => Origin >= SKEncodedOrigin.LeftTop ? new(size.Height, size.Width) : size;

    /// <summary>From the picture as it is stored to the picture as it is shown.</summary>
    /// <param name="shown">Size of the picture as it is shown.</param>
    public SKMatrix Matrix(SKSizeI shown)
    {
        var (right, bottom) = ((float)shown.Width, (float)shown.Height);
        return Origin switch
        {
            SKEncodedOrigin.TopRight => Rows((-1, 0, right), (0, 1, 0)),
            SKEncodedOrigin.BottomRight => Rows((-1, 0, right), (0, -1, bottom)),
            SKEncodedOrigin.BottomLeft => Rows((1, 0, 0), (0, -1, bottom)),
            SKEncodedOrigin.LeftTop => Rows((0, 1, 0), (1, 0, 0)),
            SKEncodedOrigin.RightTop => Rows((0, -1, right), (1, 0, 0)),
            SKEncodedOrigin.RightBottom => Rows((0, -1, right), (-1, 0, bottom)),
            SKEncodedOrigin.LeftBottom => Rows((0, 1, 0), (-1, 0, bottom)),
            _ => SKMatrix.Identity,
        };
    }

    private static SKMatrix Rows((float X, float Y, float Shift) x, (float X, float Y, float Shift) y) =>
        new(x.X, x.Y, x.Shift, y.X, y.Y, y.Shift, 0, 0, 1);
}
