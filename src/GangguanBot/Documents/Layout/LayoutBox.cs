using PdfSharp.Drawing;

namespace GangguanBot.Documents.Layout;

/// <summary>A part of a page that is not broken: a line, a row of a table, a picture.</summary>
/// <param name="Height">In points.</param>
/// <param name="Draw">Given the page and the upper edge.</param>
/// <param name="WithNext">Not left alone at the foot of a page.</param>
/// <param name="Head">Drawn again when this piece begins a page: the head of its table.</param>
/// <param name="Air">Room above, left out at the top of a page.</param>
internal sealed record LayoutBox(
    double Height, Action<XGraphics, double> Draw, bool WithNext = false, LayoutBox? Head = null, double Air = 0)
{
    /// <summary>Nothing but room: it is left out at the top of a page, and begins none.</summary>
    public static LayoutBox Empty(double height) => new(0, (_, _) => { }, Air: height);

    /// <summary>Several as one that is not broken.</summary>
    public static LayoutBox Of(IReadOnlyList<LayoutBox> parts) => new(HeightOf(parts), (page, y) => DrawAll(parts, page, y));

    public static double HeightOf(IEnumerable<LayoutBox> parts) => parts.Sum(p => p.Air + p.Height);

    public static void DrawAll(IEnumerable<LayoutBox> parts, XGraphics page, double y)
    {
        foreach (var part in parts)
        {
            part.Draw(page, y + part.Air);
            y += part.Air + part.Height;
        }
    }
}
