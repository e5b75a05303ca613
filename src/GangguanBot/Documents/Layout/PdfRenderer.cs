using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace GangguanBot.Documents.Layout;

/// <summary>The foot of every page of a paper.</summary>
/// <param name="Origin">The approval of the content, and the notice that it bears no certified signature.</param>
/// <param name="Check">How its genuineness is checked, in words.</param>
/// <param name="Qr">The link, as a QR.</param>
/// <param name="PageOf">"Halaman 1 dari 3".</param>
public sealed record PageFooter(string Origin, string Check, string Qr, Func<int, int, string> PageOf);

/// <summary>A whole paper as PDF 1.x bytes, and how many pages it has.</summary>
public sealed record RenderedPdf(byte[] Pdf, int Pages);

/// <summary>Puts blocks on A4 pages: margins, page breaks, foot and QR.</summary>
public static class PdfRenderer
{
    private const double QrSide = 1.7;

    /// <param name="madeAt">Stands in the file as its date.</param>
    public static RenderedPdf Bind(string title, string author, IReadOnlyList<Block> blocks, PageFooter pageFooter, DateTimeOffset madeAt)
    {
        var metrics = new TextMetrics();
        using var document = new PdfDocument();
        document.Options.CompressContentStreams = true;
        (document.Info.Title, document.Info.Author, document.Info.Creator) = (title, author, nameof(GangguanBot));
        document.Info.CreationDate = document.Info.ModificationDate = madeAt.UtcDateTime;
        Fill(document, [.. new Typesetter(metrics).Set(blocks, PageGeometry.Left, PageGeometry.Room)]);
        var pages = document.PageCount;
        for (var i = 0; i < pages; i++)
        {
            using var page = XGraphics.FromPdfPage(document.Pages[i], XGraphicsPdfPageOptions.Append);
            DrawFoot(page, metrics, pageFooter, pageFooter.PageOf(i + 1, pages));
        }

        using var file = new MemoryStream();
        document.Save(file, closeStream: false);
        return new(file.ToArray(), pages);
    }

    private static void Fill(PdfDocument document, List<LayoutBox> pieces)
    {
        XGraphics? page = null;
        var (y, wanted) = (PageGeometry.End + 1, PageBreaks.Wanted(pieces));
        for (var i = 0; i < pieces.Count; i++)
        {
            var box = pieces[i];
            if (page is not null && box.Height == 0)
            {
                y += box.Air;
                continue;
            }

            if (page is null || y + box.Air + wanted[i] > PageGeometry.End)
            {
                page?.Dispose();
                page = XGraphics.FromPdfPage(Add(document));
                y = PageGeometry.Top;
                if (box.Head is { } head && !ReferenceEquals(head, pieces.ElementAtOrDefault(i - 1)))
                {
                    head.Draw(page, y);
                    y += head.Height;
                }
            }
            else y += box.Air;

            box.Draw(page, y);
            y += box.Height;
        }

        page?.Dispose();
    }

    private static PdfPage Add(PdfDocument document)
    {
        var page = document.AddPage();
        (page.Width, page.Height) = (XUnit.FromPoint(PageGeometry.Width), XUnit.FromPoint(PageGeometry.Height));
        return page;
    }

    private static void DrawFoot(XGraphics page, TextMetrics metrics, PageFooter pageFooter, string pageOf)
    {
        var (side, top) = (PageGeometry.Centimetres(QrSide), PageGeometry.End + 9);
        QrMark.Draw(page, pageFooter.Qr, PageGeometry.Left, top, side);
        var (x, width, line) = (PageGeometry.Left + side + 8, PageGeometry.Room - side - 8, TextMetrics.LineOf(metrics.Tiny));
        page.DrawLine(TextMetrics.Line, PageGeometry.Left, PageGeometry.End + 4, PageGeometry.Left + PageGeometry.Room,
            PageGeometry.End + 4);
        var y = top;
        foreach (var words in metrics.Wrap($"{pageFooter.Origin}\n{pageFooter.Check}", metrics.Tiny, width))
        {
            metrics.Write(page, words, metrics.Tiny, x, y);
            y += line;
        }

        metrics.Write(page, pageOf, metrics.Tiny, x, top + side - line, width, Align.Right);
    }
}
