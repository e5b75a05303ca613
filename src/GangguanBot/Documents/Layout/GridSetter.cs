namespace GangguanBot.Documents.Layout;

/// <summary>A table: a row is not broken unless it is higher than half a page, and the head stands again on every page.</summary>
internal sealed class GridSetter(Ink ink)
{
    private const double Padding = 3;

    public IEnumerable<Piece> Set(Block.Grid grid, double x, double width)
    {
        var all = grid.Columns.Sum(c => c.Share);
        var widths = grid.Columns.Select(c => c.Share / all * width).ToList();
        var head = Row([.. grid.Columns.Select(c => c.Head)], widths, x, isHead: true).Single() with { WithNext = true };
        yield return head with { Air = 4 };
        foreach (var piece in grid.Rows.SelectMany(row => Row(row, widths, x, isHead: false))) yield return piece with { Head = head };
    }

    private IEnumerable<Piece> Row(IReadOnlyList<string> cells, List<double> widths, double x, bool isHead)
    {
        var font = isHead ? ink.SmallBold : ink.Small;
        var lines = cells.Select((cell, i) => ink.Wrap(cell, font, widths[i] - 2 * Padding)).ToList();
        var most = (int)((Page.End - Page.Top) / 2 / Ink.LineOf(font));
        var count = lines.Max(l => l.Count);
        for (var from = 0; from < count; from += most)
        {
            var part = lines.Select(l => l.Skip(from).Take(most).ToList()).ToList();
            var height = part.Max(l => l.Count) * Ink.LineOf(font) + 2 * Padding;
            yield return new Piece(height, (page, y) =>
            {
                var left = x;
                for (var i = 0; i < widths.Count; i++)
                {
                    page.DrawRectangle(Ink.Line, left, y, widths[i], height);
                    for (var n = 0; n < part[i].Count; n++) ink.Write(page, part[i][n], font, left + Padding, y + Padding + n * Ink.LineOf(font));
                    left += widths[i];
                }
            });
        }
    }
}
