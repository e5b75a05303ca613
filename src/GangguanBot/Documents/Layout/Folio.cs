using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace GangguanBot.Documents.Layout;

/// <summary>What stands at the foot of every page of a paper.</summary>
/// <param name="Origin">Who approved what it says, and that it bears no certified signature.</param>
/// <param name="Check">How its genuineness is checked, in words.</param>
/// <param name="Qr">The link, as a QR.</param>
/// <param name="PageOf">"Halaman 1 dari 3".</param>
public sealed record Foot(string Origin, string Check, string Qr, Func<int, int, string> PageOf);

/// <summary>A whole paper as PDF 1.x bytes, and how many pages it has.</summary>
public sealed record Bound(byte[] Pdf, int Pages);

/// <summary>Puts blocks on A4 pages: margins, page breaks, foot and QR.</summary>
public static class Folio
{
    private const double QrSide = 1.7;

    /// <param name="madeAt">Stands in the file as its date.</param>
    public static Bound Bind(string title, string author, IReadOnlyList<Block> blocks, Foot foot, DateTimeOffset madeAt)
    {
        var ink = new Ink();
        using var document = new PdfDocument();
        document.Options.CompressContentStreams = true;
        (document.Info.Title, document.Info.Author, document.Info.Creator) = (title, author, nameof(GangguanBot));
        document.Info.CreationDate = document.Info.ModificationDate = madeAt.UtcDateTime;
        Fill(document, [.. new Typesetter(ink).Set(blocks, Page.Left, Page.Room)]);
        var pages = document.PageCount;
        for (var i = 0; i < pages; i++)
        {
            using var page = XGraphics.FromPdfPage(document.Pages[i], XGraphicsPdfPageOptions.Append);
            DrawFoot(page, ink, foot, foot.PageOf(i + 1, pages));
        }

        using var file = new MemoryStream();
        document.Save(file, closeStream: false);
        return new(file.ToArray(), pages);
    }

    private static void Fill(PdfDocument document, List<Piece> pieces)
    {
        XGraphics? page = null;
        var y = Page.End + 1;
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (page is not null && piece.Height == 0)
            {
                y += piece.Air;
                continue;
            }

            if (page is null || y + piece.Air + Together(pieces, i) > Page.End)
            {
                page?.Dispose();
                page = XGraphics.FromPdfPage(Add(document));
                y = Page.Top;
                if (piece.Head is { } head && !ReferenceEquals(head, pieces.ElementAtOrDefault(i - 1)))
                {
                    head.Draw(page, y);
                    y += head.Height;
                }
            }
            else y += piece.Air;

            piece.Draw(page, y);
            y += piece.Height;
        }

        page?.Dispose();
    }

    /// <summary>Height of a piece with those that it must not be parted from; a run that no page could hold is parted after all.</summary>
    private static double Together(List<Piece> pieces, int from)
    {
        var height = pieces[from].Height;
        for (var i = from; i + 1 < pieces.Count && pieces[i].WithNext && height + pieces[i + 1].Air + pieces[i + 1].Height <= Page.End - Page.Top; i++)
            height += pieces[i + 1].Air + pieces[i + 1].Height;
        return height;
    }

    private static PdfPage Add(PdfDocument document)
    {
        var page = document.AddPage();
        (page.Width, page.Height) = (XUnit.FromPoint(Page.Width), XUnit.FromPoint(Page.Height));
        return page;
    }

    private static void DrawFoot(XGraphics page, Ink ink, Foot foot, string pageOf)
    {
        var (side, top) = (Page.Centimetres(QrSide), Page.End + 9);
        QrMark.Draw(page, foot.Qr, Page.Left, top, side);
        var (x, width, line) = (Page.Left + side + 8, Page.Room - side - 8, Ink.LineOf(ink.Tiny));
        page.DrawLine(Ink.Line, Page.Left, Page.End + 4, Page.Left + Page.Room, Page.End + 4);
        var y = top;
        foreach (var words in ink.Wrap($"{foot.Origin}\n{foot.Check}", ink.Tiny, width))
        {
            ink.Write(page, words, ink.Tiny, x, y);
            y += line;
        }

        ink.Write(page, pageOf, ink.Tiny, x, top + side - line, width, Align.Right);
    }
}
