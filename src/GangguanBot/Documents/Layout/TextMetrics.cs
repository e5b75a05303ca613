using PdfSharp.Drawing;

namespace GangguanBot.Documents.Layout;

/// <summary>The fonts of a paper, and how wide words are in them.</summary>
internal sealed class TextMetrics
{
    /// <summary>Height of a line to its letters.</summary>
    private const double Leading = 1.32;

    public static readonly XPen Line = new(XColors.Black, 0.6), Thick = new(XColors.Black, 2),
        Faint = new(XColor.FromGrayScale(0.7), 0.5) { DashStyle = XDashStyle.Dash };

    private readonly XGraphics ruler =
        XGraphics.CreateMeasureContext(new XSize(PageGeometry.Width, PageGeometry.Height), XGraphicsUnit.Point, XPageDirection.Downwards);
    private readonly Dictionary<(XFont, string), double> widths = [];

    public TextMetrics() => FontFiles.Install();

    public XFont Body { get; } = Of(11);
    public XFont Bold { get; } = Of(11, XFontStyleEx.Bold);
    public XFont Small { get; } = Of(9.5);
    public XFont SmallBold { get; } = Of(9.5, XFontStyleEx.Bold);
    public XFont Large { get; } = Of(13, XFontStyleEx.Bold);
    public XFont Tiny { get; } = Of(7);

    public static double LineOf(XFont font) => font.Size * Leading;

    public double WidthOf(string text, XFont font)
    {
        if (widths.TryGetValue((font, text), out var known)) return known;
        return widths[(font, text)] = ruler.MeasureString(text, font).Width;
    }

    /// <summary>Lines no wider than <paramref name="width"/>; a word that is wider alone is cut, and of empty lines in a row one
    /// stays.</summary>
    /// <returns>One line at least.</returns>
    public IReadOnlyList<string> Wrap(string text, XFont font, double width)
    {
        var lines = new List<string>();
        foreach (var paragraph in GlyphFilter.Of(text).Trim().Split('\n', StringSplitOptions.TrimEntries))
        {
            if (paragraph.Length == 0 && lines is [.., ""]) continue;
            var line = "";
            foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(w => Pieces(w, font, width)))
            {
                var longer = line.Length == 0 ? word : $"{line} {word}";
                if (line.Length > 0 && WidthOf(longer, font) > width)
                {
                    lines.Add(line);
                    line = word;
                }
                else line = longer;
            }

            lines.Add(line);
        }

        return lines;
    }

    /// <summary>Draws one line; <paramref name="y"/> is its upper edge.</summary>
    public void Write(XGraphics page, string line, XFont font, double x, double y, double width = 0, Align align = Align.Left)
    {
        if (line.Length == 0) return;
        var at = align switch
        {
            Align.Right => x + width - WidthOf(line, font),
            Align.Centre =>
            x + (width - WidthOf(line, font)) / 2,
            _ => x
        };
        page.DrawString(line, font, XBrushes.Black, at, y + font.Size); // its base line
    }

    private IEnumerable<string> Pieces(string word, XFont font, double width)
    {
        while (word.Length > 1 && WidthOf(word, font) > width)
        {
            var fits = Fitting(word, font, width);
            yield return word[..fits];
            word = word[fits..];
        }

        yield return word;
    }

    /// <summary>How many letters of a word fit, one at least: halved again and again, so that a long word takes no long time.</summary>
    private int Fitting(string word, XFont font, double width)
    {
        var (fits, tooMany) = (1, word.Length);
        while (tooMany - fits > 1)
        {
            var half = (fits + tooMany) / 2;
            if (WidthOf(word[..half], font) <= width) fits = half;
            else tooMany = half;
        }

        return fits;
    }

    private static XFont Of(double size, XFontStyleEx style = XFontStyleEx.Regular)
    {
        FontFiles.Install();
        return new XFont(FontFiles.Family, size, style, XPdfFontOptions.UnicodeDefault);
    }
}
