namespace GangguanBot.Documents.Layout;

/// <summary>A table: a row is not broken unless it is higher than half a page, and the head stands again on every page.</summary>
internal sealed class GridSetter(TextMetrics metrics)
{
    private const double Padding = 3;

    public IEnumerable<LayoutBox> Set(Block.Grid grid, double x, double width)
    {
        var all = grid.Columns.Sum(c => c.Share);
        var widths = grid.Columns.Select(c => c.Share / all * width).ToList();
        var head = Row([.. grid.Columns.Select(c => c.Head)], widths, x, isHead: true).Single() with { WithNext = true };
        yield return head with { Air = 4 };
        foreach (var box in grid.Rows.SelectMany(row => Row(row, widths, x, isHead: false))) yield return box with { Head = head };
    }

    private IEnumerable<LayoutBox> Row(IReadOnlyList<string> cells, List<double> widths, double x, bool isHead)
    {
        var font = isHead ? metrics.SmallBold : metrics.Small;
        var lines = cells.Select((cell, i) => metrics.Wrap(cell, font, widths[i] - 2 * Padding)).ToList();
        var most = (int)((PageGeometry.End - PageGeometry.Top) / 2 / TextMetrics.LineOf(font));
        var count = lines.Max(l => l.Count);
        for (var from = 0; from < count; from += most)
        {
            var part = lines.Select(l => l.Skip(from).Take(most).ToList()).ToList();
            var height = part.Max(l => l.Count) * TextMetrics.LineOf(font) + 2 * Padding;
            yield return new LayoutBox(height, (page, y) =>
            {
                var left = x;
                for (var i = 0; i < widths.Count; i++)
                {
                    page.DrawRectangle(TextMetrics.Line, left, y, widths[i], height);
                    for (var n = 0; n < part[i].Count; n++)
                        metrics.Write(page, part[i][n], font, left + Padding, y + Padding + n * TextMetrics.LineOf(font));
                    left += widths[i];
                }
            });
        }
    }
}
