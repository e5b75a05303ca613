namespace GangguanBot.Documents.Layout;

/// <summary>A4 as official letters use it, in points (1/72 inch).</summary>
internal static class PageGeometry
{
    private const double PointsInACentimetre = 72 / 2.54;

    public const double Width = 210 / 25.4 * 72, Height = 297 / 25.4 * 72;
    public const double Left = 3 * PointsInACentimetre, Right = 2 * PointsInACentimetre, Top = 2 * PointsInACentimetre,
        Bottom = 2.5 * PointsInACentimetre;

    /// <summary>Between the margins.</summary>
    public const double Room = Width - Left - Right;

    /// <summary>The lower end of a page's text. Below it are its foot and the QR.</summary>
    public const double End = Height - Bottom;

    public static double Centimetres(double cm) => cm * PointsInACentimetre;
}
