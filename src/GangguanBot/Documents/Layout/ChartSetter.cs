using PdfSharp.Drawing;

namespace GangguanBot.Documents.Layout;

/// <summary>Bars lying down: black, then hatched, then empty, each with its number.</summary>
internal sealed class ChartSetter(TextMetrics metrics)
{
    private const double Bar = 9, Between = 5, LabelShare = 0.34, NumberRoom = 26;

    public LayoutBox Set(Block.Chart chart, double x, double width)
    {
        var most = Math.Max(1, chart.Rows.SelectMany(r => r.Values).DefaultIfEmpty().Max());
        var (label, line) = (width * LabelShare, TextMetrics.LineOf(metrics.Small));
        var room = width - label - NumberRoom;
        var rows = chart.Rows.Select(r => (Row: r, Lines: metrics.Wrap(r.Label, metrics.Small, label - 8))).ToList();
        var heights = rows.ConvertAll(r => Math.Max(r.Row.Values.Count * (Bar + 1), r.Lines.Count * line) + Between);
        var head = TextMetrics.LineOf(metrics.SmallBold) + 4 + (chart.Series.Count > 1 ? line + 4 : 0);
        return new LayoutBox(head + heights.Sum() + Between, (page, y) =>
        {
            metrics.Write(page, GlyphFilter.Of(chart.Caption), metrics.SmallBold, x, y);
            if (chart.Series.Count > 1) Legend(page, chart.Series, x + label, y + TextMetrics.LineOf(metrics.SmallBold) + 2);
            var at = y + head;
            page.DrawLine(TextMetrics.Line, x + label, at - 2, x + label, at + heights.Sum());
            for (var i = 0; i < rows.Count; i++)
            {
                for (var n = 0; n < rows[i].Lines.Count; n++)
                    metrics.Write(page, rows[i].Lines[n], metrics.Small, x, at - 1 + n * line, label - 8, Align.Right);
                for (var s = 0; s < rows[i].Row.Values.Count; s++)
                {
                    var (value, top) = (rows[i].Row.Values[s], at + s * (Bar + 1));
                    Fill(page, s, x + label, top, room * value / most);
                    metrics.Write(page, $"{value}", metrics.Small, x + label + room * value / most + 4, top - 2);
                }

                at += heights[i];
            }
        }, Air: 8);
    }

    private void Legend(XGraphics page, IReadOnlyList<string> series, double x, double y)
    {
        for (var s = 0; s < series.Count; s++)
        {
            Fill(page, s, x, y + 1, 16);
            metrics.Write(page, series[s], metrics.Small, x + 20, y - 1);
            x += 20 + metrics.WidthOf(series[s], metrics.Small) + 16;
        }
    }

    private static void Fill(XGraphics page, int series, double x, double y, double width)
    {
        if (width <= 0) return;
        if (series == 0) page.DrawRectangle(XBrushes.Black, x, y, width, Bar);
        for (var at = 3.0; series == 1 && at < width; at += 3) page.DrawLine(TextMetrics.Line, x + at, y, x + at, y + Bar);
        page.DrawRectangle(TextMetrics.Line, x, y, width, Bar);
    }
}
