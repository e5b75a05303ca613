using System.Globalization;
using System.Text;
using System.Xml;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Colors;

namespace GangguanBot.Simulator.Office.Previews;

/// <summary>
/// The first page of a PDF as a drawing: its lines, pictures and letters, each where the page has it. A browser's own viewer shows nothing
/// on a phone or without a screen; a drawing is shown by every browser, and inside of an <c>img</c> nothing in it can ever run.
/// </summary>
internal static class PdfPage
{
    private const int MostLetters = 20_000, MostPaths = 10_000, MostPictureBytes = 4_000_000;
    private const string Svg = "http://www.w3.org/2000/svg";

    /// <returns>SVG; <c>null</c> when it cannot be read.</returns>
    public static string? Draw(ReadOnlyMemory<byte> pdf)
    {
        try
        {
            using var document = PdfDocument.Open(pdf, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            return Draw(document.GetPage(1));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return null; // a broken or locked file can fail in any way; it can still be downloaded
        }
    }

    private static string Draw(Page page)
    {
        var text = new StringBuilder();
        using (var svg = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true }))
        {
            svg.WriteStartElement("svg", Svg);
            svg.WriteAttributeString("viewBox", $"0 0 {Number(page.Width)} {Number(page.Height)}");
            svg.WriteAttributeString("width", Number(page.Width));
            svg.WriteAttributeString("height", Number(page.Height));
            Element(svg, "rect", ("width", "100%"), ("height", "100%"), ("fill", "#fff"));
            svg.WriteEndElement();
            foreach (var path in page.Paths.Where(p => !p.IsClipping && (p.IsFilled || p.IsStroked)).Take(MostPaths))
                Path(svg, path, page.Height);
            var left = MostPictureBytes;
            foreach (var picture in page.GetImages()) left = Picture(svg, picture, page.Height, left);
            Letters(svg, page);
            svg.WriteEndElement();
        }

        return text.ToString();
    }

    private static void Path(XmlWriter svg, UglyToad.PdfPig.Graphics.PdfPath path, double height)
    {
        var way = new StringBuilder();
        foreach (var command in path.SelectMany(s => s.Commands)) command.WriteSvg(way, height);
        if (way.Length == 0) return;
        Element(svg, "path", ("d", way.ToString()), ("fill", path.IsFilled ? Colour(path.FillColor) : "none"),
            ("stroke", path.IsStroked ? Colour(path.StrokeColor) : "none"),
            ("stroke-width", Number(Math.Max(0.3, path.LineWidth))),
                ("fill-rule", path.FillingRule == FillingRule.EvenOdd ? "evenodd" : "nonzero"));
        svg.WriteEndElement();
    }

    /// <returns>How many bytes of pictures may still come.</returns>
    private static int Picture(XmlWriter svg, IPdfImage picture, double height, int left)
    {
        var (bytes, type) = picture.RawBytes is [0xFF, 0xD8, ..]
            ? (picture.RawBytes.ToArray(), "jpeg") : picture.TryGetPng(out var png) ? (png, "png") : ([], "");
        if (bytes.Length == 0 || bytes.Length > left) return left;
        var at = picture.BoundingBox;
        Element(svg, "image", ("x", Number(at.Left)), ("y", Number(height - at.Top)), ("width", Number(at.Width)),
            ("height", Number(at.Height)), ("preserveAspectRatio", "none"),
            ("href", $"data:image/{type};base64,{Convert.ToBase64String(bytes)}"));
        svg.WriteEndElement();
        return left - bytes.Length;
    }

    /// <summary>
    /// Letters of one line in one hand are one element; each has its own place, so that another font is no wider than the page's.
    /// </summary>
    private static void Letters(XmlWriter svg, Page page)
    {
        var run = new List<Letter>();
        foreach (var letter in page.Letters.Where(l =>
            l.RenderingMode != TextRenderingMode.Neither && l.Value.Length > 0 && l.Value.All(XmlConvert.IsXmlChar)).Take(MostLetters))
        {
            if (run.Count > 0 && !Continues(run[^1], letter)) Flush();
            run.Add(letter);
        }

        if (run.Count > 0) Flush();

        void Flush()
        {
            Run(svg, run, page.Height);
            run.Clear();
        }
    }

    private static bool Continues(Letter before, Letter letter) =>
        before.TextOrientation == TextOrientation.Horizontal && letter.TextOrientation == TextOrientation.Horizontal
        && before.FontName == letter.FontName && Math.Abs(before.PointSize - letter.PointSize) < 0.01
            && Math.Abs(before.StartBaseLine.Y - letter.StartBaseLine.Y) < 0.01 && Equals(before.Color, letter.Color);

    private static void Run(XmlWriter svg, List<Letter> run, double height)
    {
        var (first, y) = (run[0], height - run[0].StartBaseLine.Y);
        var name = first.FontName ?? "";
        Element(svg, "text", ("x", string.Join(' ', run.SelectMany(Places).Select(Number))), ("y", Number(y)),
            ("font-size", Number(first.PointSize)), ("font-family", Family(name)),
            ("font-weight", Has(name, "Bold") ? "bold" : "normal"),
                ("font-style", Has(name, "Italic") || Has(name, "Oblique") ? "italic" : "normal"), ("fill", Colour(first.Color)),
            ("transform", first.TextOrientation == TextOrientation.Horizontal
                ? null : $"rotate({Number(Turn(first))} {Number(first.StartBaseLine.X)} {Number(y)})"));
        svg.WriteAttributeString("xml", "space", ns: null, "preserve");
        svg.WriteString(string.Concat(run.Select(l => l.Value)));
        svg.WriteEndElement();
    }

    /// <summary>A ligature is several letters in the width of one.</summary>
    private static IEnumerable<double> Places(Letter letter) =>
        letter.Value.Select((_, i) =>
            letter.StartBaseLine.X + i * (letter.EndBaseLine.X - letter.StartBaseLine.X) / letter.Value.Length);

    private static double Turn(Letter letter) =>
        -Math.Atan2(letter.EndBaseLine.Y - letter.StartBaseLine.Y,
            letter.EndBaseLine.X - letter.StartBaseLine.X) * 180 / Math.PI;

    private static string Family(string font) => Has(font, "Mono") || Has(font, "Courier") ? "Liberation Mono, Courier New, monospace"
        : (Has(font, "Serif") && !Has(font, "Sans")) || Has(font, "Times") || Has(font, "Roman")
            ? "Liberation Serif, Times New Roman, serif"
        : "Liberation Sans, Arimo, Arial, Helvetica, sans-serif";

    private static bool Has(string name, string part) => name.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static string Colour(IColor? colour)
    {
        if (colour is null or PatternColor) return "#888";
        var (r, g, b) = colour.ToRGBValues();
        return $"#{Byte(r):x2}{Byte(g):x2}{Byte(b):x2}";
    }

    private static int Byte(double part) => (int)Math.Round(Math.Clamp(part, 0, 1) * 255);

    private static void Element(XmlWriter svg, string name, params (string Name, string? Value)[] attributes)
    {
        svg.WriteStartElement(name, Svg);
        foreach (var (key, value) in attributes)
            if (value is not null) svg.WriteAttributeString(key, value);
    }

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
