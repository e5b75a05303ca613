using PdfSharp.Drawing;

namespace GangguanBot.Documents.Layout;

/// <summary>
/// Sets blocks as pieces that the <see cref="PdfRenderer"/> can put on pages. <c>x</c> is the left edge, <c>width</c> the room, both in
/// points.
/// </summary>
internal sealed class Typesetter(TextMetrics metrics)
{
    private const double IndentOf = 22, Padding = 4, LabelShare = 0.3, NarrowShare = 0.38;

    public IEnumerable<LayoutBox> Set(IEnumerable<Block> blocks, double x, double width) => blocks.SelectMany(b => Set(b, x, width));

    private IEnumerable<LayoutBox> Set(Block block, double x, double width) => block switch
    {
        Block.Letterhead head => [LetterheadOf(head, x, width)],
        Block.Title title => TitleOf(title, x, width),
        Block.Heading heading => Lines(metrics.Wrap(heading.Words, metrics.Bold, width), metrics.Bold, x, width, air: 8, withNext: true),
        Block.Text text => TextOf(text, x, width),
        Block.FactTable factTable =>
            factTable.Rows.SelectMany(row =>
            FactOf(row, factTable.Small
            ? metrics.Small : metrics.Body, factTable.Indented ? x + IndentOf : x, factTable.Indented ? width - IndentOf : width)),
        Block.ItemList list => list.Items.SelectMany((item, i) => Hanging(list.Numbered ? $"{i + 1}." : "–", item, x, width)),
        Block.Beside beside => BesideOf(beside, x, width),
        Block.Grid grid => new GridSetter(metrics).Set(grid, x, width),
        Block.Ticks ticks => TicksOf(ticks, x, width),
        Block.FramedBox framedBox => FrameOf(framedBox, x, width),
        Block.Signatures signatures => [SignaturesOf(signatures, x, width)],
        Block.Pictures pictures => new PictureSetter(metrics).Set(pictures, x, width),
        Block.Chart chart => [new ChartSetter(metrics).Set(chart, x, width)],
        Block.Gap gap => [LayoutBox.Empty(gap.Lines * TextMetrics.LineOf(metrics.Body))],
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "no way to set it"),
    };

    private IEnumerable<LayoutBox> Lines(
        IReadOnlyList<string> lines, XFont font, double x, double width, Align align = Align.Left, double air = 0, bool withNext = false) =>
        lines.Select((line, i) =>
            new LayoutBox(TextMetrics.LineOf(font), (page, y) =>
            metrics.Write(page, line, font, x, y, width, align), withNext, Air: i == 0 ? air : 0));

    private LayoutBox LetterheadOf(Block.Letterhead head, double x, double width)
    {
        var slot = PageGeometry.Centimetres(2);
        var (left, room) = (x + slot + Padding, width - slot - Padding);
        var lines = LayoutBox.Of(
        [
            .. Lines(metrics.Wrap(head.Government, metrics.Bold, room), metrics.Bold, left, room, Align.Centre),
            .. Lines(metrics.Wrap(head.Name, metrics.Large, room), metrics.Large, left, room, Align.Centre),
            .. head.Lines.SelectMany(l => Lines(metrics.Wrap(l, metrics.Small, room), metrics.Small, left, room, Align.Centre)),
        ]);
        var height = Math.Max(slot, lines.Height) + Padding;
        return new LayoutBox(height + 14, (page, y) =>
        {
            page.DrawRectangle(TextMetrics.Faint, x, y, slot * 0.85, slot); // the place of the emblem: never one of ours
            lines.Draw(page, y + Math.Max(0, slot - lines.Height) / 2);
            page.DrawLine(TextMetrics.Thick, x, y + height, x + width, y + height);
            page.DrawLine(TextMetrics.Line, x, y + height + 2.5, x + width, y + height + 2.5);
        });
    }

    private IEnumerable<LayoutBox> TitleOf(Block.Title title, double x, double width)
    {
        foreach (var line in Lines(metrics.Wrap(title.Words, metrics.Large, width), metrics.Large, x, width, Align.Centre, air: 6,
            withNext: true)) yield return line;
        if (title.Below is { } below)
            foreach (var line in Lines(metrics.Wrap(below, metrics.Body, width), metrics.Body, x, width, Align.Centre, withNext: true))
                yield return line;
        yield return LayoutBox.Empty(4);
    }

    private IEnumerable<LayoutBox> TextOf(Block.Text text, double x, double width)
    {
        var (font, indent) = (
            (text.Small, text.Bold) switch
            {
                (true, true) => metrics.SmallBold,
                (true, _) => metrics.Small,
                (_, true) => metrics.Bold,
                _ => metrics.Body
            }, text.Indented ? IndentOf : 0);
        return Lines(metrics.Wrap(text.Words, font, width - indent), font, x + indent, width - indent, text.Align, air: text.Small ? 1 : 3);
    }

    /// <summary>The label may take lines of its own; the value hangs behind its colon.</summary>
    private IEnumerable<LayoutBox> FactOf((string Label, string Value) row, XFont font, double x, double width)
    {
        var label = width < PageGeometry.Room / 2 ? width * NarrowShare : Math.Min(width * LabelShare, 150);
        var (labels, values) = (metrics.Wrap(row.Label, font, label), metrics.Wrap(row.Value, font, width - label - 12));
        return Enumerable.Range(0, Math.Max(labels.Count, values.Count)).Select(i => new LayoutBox(TextMetrics.LineOf(font), (page, y) =>
        {
            if (i < labels.Count) metrics.Write(page, labels[i], font, x, y);
            if (i == 0) metrics.Write(page, ":", font, x + label, y);
            if (i < values.Count) metrics.Write(page, values[i], font, x + label + 12, y);
        }));
    }

    private IEnumerable<LayoutBox> Hanging(string mark, string item, double x, double width) =>
        metrics.Wrap(item, metrics.Body, width - IndentOf).Select((line, i) => new LayoutBox(TextMetrics.LineOf(metrics.Body), (page, y) =>
        {
            if (i == 0) metrics.Write(page, mark, metrics.Body, x, y);
            metrics.Write(page, line, metrics.Body, x + IndentOf, y);
        }, Air: i == 0 ? 1.5 : 0));

    /// <summary>One piece, or where that would not fit on a page a piece for each pair of lines.</summary>
    private IEnumerable<LayoutBox> BesideOf(Block.Beside beside, double x, double width)
    {
        var half = (width - 3 * Padding) / 2;
        var (left, right) = (Level(Set(beside.Left, x, half)), Level(Set(beside.Right, x + half + 3 * Padding, half)));
        if (Math.Max(LayoutBox.HeightOf(left), LayoutBox.HeightOf(right)) <= (PageGeometry.End - PageGeometry.Top) / 2)
            return [Pair(left, right, Padding)];
        return Enumerable.Range(0, Math.Max(left.Count, right.Count))
            .Select(i => Pair([.. left.Skip(i).Take(1)], [.. right.Skip(i).Take(1)], 0))
            .Append(LayoutBox.Empty(Padding));

        static LayoutBox Pair(List<LayoutBox> left, List<LayoutBox> right, double below) =>
            new(Math.Max(LayoutBox.HeightOf(left), LayoutBox.HeightOf(right)) + below, (page, y) =>
            {
                LayoutBox.DrawAll(left, page, y);
                LayoutBox.DrawAll(right, page, y);
            });

        static List<LayoutBox> Level(IEnumerable<LayoutBox> pieces) => [.. pieces.Select((p, i) => i == 0 ? p with { Air = 0 } : p)];
    }

    private IEnumerable<LayoutBox> TicksOf(Block.Ticks ticks, double x, double width)
    {
        const double box = 8;
        var share = width / ticks.InARow;
        foreach (var (n, row) in ticks.Boxes.Chunk(ticks.InARow).Index())
        {
            var cells = row.Select(t => (t.Ticked, Lines: metrics.Wrap(t.Label, metrics.Small, share - box - 2 * Padding))).ToList();
            yield return new LayoutBox(cells.Max(c => c.Lines.Count) * TextMetrics.LineOf(metrics.Small) + 0.5, (page, y) =>
            {
                for (var i = 0; i < cells.Count; i++)
                {
                    var left = x + i * share;
                    page.DrawRectangle(TextMetrics.Line, left, y + 2, box, box);
                    if (cells[i].Ticked)
                        page.DrawLines(new XPen(XColors.Black, 1.4),
                        [new XPoint(left + 1.5, y + 6), new XPoint(left + 3.5, y + 8.5), new XPoint(left + 7, y + 3.2)]);
                    for (var l = 0; l < cells[i].Lines.Count; l++)
                        metrics.Write(page, cells[i].Lines[l], metrics.Small, left + box + Padding, y
                        + l * TextMetrics.LineOf(metrics.Small));
                }
            }, Air: n == 0 ? 3 : 0);
        }
    }

    /// <summary>Each piece draws its own part of the sides, so that a frame may go on over the page's end.</summary>
    private List<LayoutBox> FrameOf(Block.FramedBox framedBox, double x, double width)
    {
        var inner = Set(framedBox.Inside, x + Padding, width - 2 * Padding).ToList();
        var framed = inner.Select(p =>
            p with
            {
                Height = p.Air + p.Height,
                Air = 0,
                Draw = (page, y) =>
            { Sides(page, y, p.Air + p.Height); p.Draw(page, y + p.Air); }
            }).ToList();
        framed.Insert(0, new LayoutBox(Padding, (page, y) =>
            { page.DrawLine(TextMetrics.Line, x, y, x + width, y); Sides(page, y, Padding); }, WithNext: true));
        framed.Add(new LayoutBox(Padding, (page, y) =>
            { Sides(page, y, Padding); page.DrawLine(TextMetrics.Line, x, y + Padding, x + width, y + Padding); }));
        return [.. framed.Select((p, i) => p with { WithNext = i < framed.Count - 1 })]; // whole on a page, if a page can hold it

        void Sides(XGraphics page, double y, double height)
        {
            page.DrawLine(TextMetrics.Line, x, y, x, y + height);
            page.DrawLine(TextMetrics.Line, x + width, y, x + width, y + height);
        }
    }

    private LayoutBox SignaturesOf(Block.Signatures signatures, double x, double width)
    {
        var (half, room) = (width / 2, PageGeometry.Centimetres(2));
        var start = signatures.Hands.Count == 1 ? 1 : 0; // a single hand signs on the right
        var hands = signatures.Hands.Select((hand, i) =>
        {
            var (left, wide) = (x + (start + i) * half + Padding, half - 2 * Padding);
            var above = Lines(metrics.Wrap(hand.Above, metrics.Body, wide), metrics.Body, left, wide).ToList();
            var name = hand.Name.Length > 0 ? hand.Name : new string('.', 40);
            List<LayoutBox> below =
                [.. Lines(metrics.Wrap(name, metrics.Bold, wide), metrics.Bold, left, wide),
                .. Lines(metrics.Wrap(hand.Below, metrics.Body, wide), metrics.Body, left, wide)];
            return (Above: above, Below: below);
        }).ToList();
        var top = hands.Max(h => LayoutBox.HeightOf(h.Above));
        return new LayoutBox(top + room + hands.Max(h => LayoutBox.HeightOf(h.Below)), (page, y) =>
        {
            foreach (var (above, below) in hands)
            {
                LayoutBox.DrawAll(above, page, y);
                LayoutBox.DrawAll(below, page, y + top + room);
            }
        }, Air: 10);
    }
}
