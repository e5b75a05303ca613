using GangguanBot.Languages;
using PdfSharp.Drawing;

namespace GangguanBot.Documents.Layout;

/// <summary>Pictures two in a row, in their own proportions, a caption below each.</summary>
internal sealed class PictureSetter(TextMetrics metrics)
{
    private const double Between = 12, Highest = 190;

    public IEnumerable<LayoutBox> Set(Block.Pictures pictures, double x, double width)
    {
        var half = (width - Between) / 2;
        foreach (var pair in pictures.All.Chunk(2))
        {
            var cells = pair.Select(p => Cell(p, half)).ToList();
            var height = cells.Max(c => c.Size.Height + c.Caption.Count * TextMetrics.LineOf(metrics.Small)) + 8;
            yield return new LayoutBox(height, (page, y) =>
            {
                for (var i = 0; i < cells.Count; i++)
                {
                    var left = x + i * (half + Between);
                    page.DrawImage(cells[i].Image, left, y, cells[i].Size.Width, cells[i].Size.Height);
                    page.DrawRectangle(TextMetrics.Line, left, y, cells[i].Size.Width, cells[i].Size.Height);
                    for (var n = 0; n < cells[i].Caption.Count; n++)
                        metrics.Write(page, cells[i].Caption[n], metrics.Small, left, y + cells[i].Size.Height + 2
                        + n * TextMetrics.LineOf(metrics.Small));
                }
            }, Air: 4);
        }
    }

    private (XImage Image, XSize Size, IReadOnlyList<string> Caption) Cell(Picture picture, double width)
    {
        var image = XImage.FromStream(new MemoryStream(picture.Jpeg.ToArray()));
        var scale = Math.Min(width / image.PixelWidth, Highest / image.PixelHeight);
        var caption = metrics.Wrap(OneLine.Of(picture.Caption), metrics.Small, width);
        return (image, new XSize(image.PixelWidth * scale, image.PixelHeight * scale), caption);
    }
}
