using PdfSharp.Drawing;

namespace GangguanBot.Documents.Layout;

/// <summary>Sets blocks as pieces that the <see cref="Folio"/> can put on pages. <c>x</c> is the left edge, <c>width</c> the room, both in points.</summary>
internal sealed class Typesetter(Ink ink)
{
    private const double IndentOf = 22, Padding = 4, LabelShare = 0.3, NarrowShare = 0.38;

    public IEnumerable<Piece> Set(IEnumerable<Block> blocks, double x, double width) => blocks.SelectMany(b => Set(b, x, width));

    private IEnumerable<Piece> Set(Block block, double x, double width) => block switch
    {
        Block.Letterhead head => [LetterheadOf(head, x, width)],
        Block.Title title => TitleOf(title, x, width),
        Block.Heading heading => Lines(ink.Wrap(heading.Words, ink.Bold, width), ink.Bold, x, width, air: 8, withNext: true),
        Block.Text text => TextOf(text, x, width),
        Block.Facts facts => facts.Rows.SelectMany(row => FactOf(row, facts.Small ? ink.Small : ink.Body, facts.Indented ? x + IndentOf : x, facts.Indented ? width - IndentOf : width)),
        Block.Listing list => list.Items.SelectMany((item, i) => Hanging(list.Numbered ? $"{i + 1}." : "–", item, x, width)),
        Block.Beside beside => [BesideOf(beside, x, width)],
        Block.Grid grid => new GridSetter(ink).Set(grid, x, width),
        Block.Ticks ticks => TicksOf(ticks, x, width),
        Block.Frame frame => FrameOf(frame, x, width),
        Block.Signatures signatures => [SignaturesOf(signatures, x, width)],
        Block.Pictures pictures => new PictureSetter(ink).Set(pictures, x, width),
        Block.Chart chart => [new ChartSetter(ink).Set(chart, x, width)],
        Block.Gap gap => [Piece.Empty(gap.Lines * Ink.LineOf(ink.Body))],
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "no way to set it"),
    };

    private IEnumerable<Piece> Lines(IReadOnlyList<string> lines, XFont font, double x, double width, Align align = Align.Left, double air = 0, bool withNext = false) =>
        lines.Select((line, i) => new Piece(Ink.LineOf(font), (page, y) => ink.Write(page, line, font, x, y, width, align), withNext, Air: i == 0 ? air : 0));

    private Piece LetterheadOf(Block.Letterhead head, double x, double width)
    {
        var slot = Page.Centimetres(2);
        var (left, room) = (x + slot + Padding, width - slot - Padding);
        var lines = Piece.Of(
        [
            .. Lines(ink.Wrap(head.Government, ink.Bold, room), ink.Bold, left, room, Align.Centre),
            .. Lines(ink.Wrap(head.Name, ink.Large, room), ink.Large, left, room, Align.Centre),
            .. head.Lines.SelectMany(l => Lines(ink.Wrap(l, ink.Small, room), ink.Small, left, room, Align.Centre)),
        ]);
        var height = Math.Max(slot, lines.Height) + Padding;
        return new Piece(height + 14, (page, y) =>
        {
            page.DrawRectangle(Ink.Faint, x, y, slot * 0.85, slot); // where the emblem belongs: never one of ours
            lines.Draw(page, y + Math.Max(0, slot - lines.Height) / 2);
            page.DrawLine(Ink.Thick, x, y + height, x + width, y + height);
            page.DrawLine(Ink.Line, x, y + height + 2.5, x + width, y + height + 2.5);
        });
    }

    private IEnumerable<Piece> TitleOf(Block.Title title, double x, double width)
    {
        foreach (var line in Lines(ink.Wrap(title.Words, ink.Large, width), ink.Large, x, width, Align.Centre, air: 6, withNext: true)) yield return line;
        if (title.Below is { } below)
            foreach (var line in Lines(ink.Wrap(below, ink.Body, width), ink.Body, x, width, Align.Centre, withNext: true)) yield return line;
        yield return Piece.Empty(4);
    }

    private IEnumerable<Piece> TextOf(Block.Text text, double x, double width)
    {
        var (font, indent) = ((text.Small, text.Bold) switch { (true, true) => ink.SmallBold, (true, _) => ink.Small, (_, true) => ink.Bold, _ => ink.Body }, text.Indented ? IndentOf : 0);
        return Lines(ink.Wrap(text.Words, font, width - indent), font, x + indent, width - indent, text.Align, air: text.Small ? 1 : 3);
    }

    /// <summary>The label may take lines of its own; the value hangs behind its colon.</summary>
    private IEnumerable<Piece> FactOf((string Label, string Value) row, XFont font, double x, double width)
    {
        var label = width < Page.Room / 2 ? width * NarrowShare : Math.Min(width * LabelShare, 150);
        var (labels, values) = (ink.Wrap(row.Label, font, label), ink.Wrap(row.Value, font, width - label - 12));
        return Enumerable.Range(0, Math.Max(labels.Count, values.Count)).Select(i => new Piece(Ink.LineOf(font), (page, y) =>
        {
            if (i < labels.Count) ink.Write(page, labels[i], font, x, y);
            if (i == 0) ink.Write(page, ":", font, x + label, y);
            if (i < values.Count) ink.Write(page, values[i], font, x + label + 12, y);
        }));
    }

    private IEnumerable<Piece> Hanging(string mark, string item, double x, double width) =>
        ink.Wrap(item, ink.Body, width - IndentOf).Select((line, i) => new Piece(Ink.LineOf(ink.Body), (page, y) =>
        {
            if (i == 0) ink.Write(page, mark, ink.Body, x, y);
            ink.Write(page, line, ink.Body, x + IndentOf, y);
        }, Air: i == 0 ? 1.5 : 0));

    private Piece BesideOf(Block.Beside beside, double x, double width)
    {
        var half = (width - 3 * Padding) / 2;
        var (left, right) = (Level(Set(beside.Left, x, half)), Level(Set(beside.Right, x + half + 3 * Padding, half)));
        return new Piece(Math.Max(Piece.HeightOf(left), Piece.HeightOf(right)) + Padding, (page, y) =>
        {
            Piece.DrawAll(left, page, y);
            Piece.DrawAll(right, page, y);
        });

        static List<Piece> Level(IEnumerable<Piece> pieces) => [.. pieces.Select((p, i) => i == 0 ? p with { Air = 0 } : p)];
    }

    private IEnumerable<Piece> TicksOf(Block.Ticks ticks, double x, double width)
    {
        const double box = 8;
        var share = width / ticks.InARow;
        foreach (var (n, row) in ticks.Boxes.Chunk(ticks.InARow).Index())
        {
            var cells = row.Select(t => (t.Ticked, Lines: ink.Wrap(t.Label, ink.Small, share - box - 2 * Padding))).ToList();
            yield return new Piece(cells.Max(c => c.Lines.Count) * Ink.LineOf(ink.Small) + 0.5, (page, y) =>
            {
                for (var i = 0; i < cells.Count; i++)
                {
                    var left = x + i * share;
                    page.DrawRectangle(Ink.Line, left, y + 2, box, box);
                    if (cells[i].Ticked) page.DrawLines(new XPen(XColors.Black, 1.4), [new XPoint(left + 1.5, y + 6), new XPoint(left + 3.5, y + 8.5), new XPoint(left + 7, y + 3.2)]);
                    for (var l = 0; l < cells[i].Lines.Count; l++) ink.Write(page, cells[i].Lines[l], ink.Small, left + box + Padding, y + l * Ink.LineOf(ink.Small));
                }
            }, Air: n == 0 ? 3 : 0);
        }
    }

    /// <summary>Each piece draws its own part of the sides, so that a frame may go on over the page's end.</summary>
    private List<Piece> FrameOf(Block.Frame frame, double x, double width)
    {
        var inner = Set(frame.Inside, x + Padding, width - 2 * Padding).ToList();
        var framed = inner.Select(p => p with { Height = p.Air + p.Height, Air = 0, Draw = (page, y) => { Sides(page, y, p.Air + p.Height); p.Draw(page, y + p.Air); } }).ToList();
        framed.Insert(0, new Piece(Padding, (page, y) => { page.DrawLine(Ink.Line, x, y, x + width, y); Sides(page, y, Padding); }, WithNext: true));
        framed.Add(new Piece(Padding, (page, y) => { Sides(page, y, Padding); page.DrawLine(Ink.Line, x, y + Padding, x + width, y + Padding); }));
        return [.. framed.Select((p, i) => p with { WithNext = i < framed.Count - 1 })]; // whole on a page, if a page can hold it

        void Sides(XGraphics page, double y, double height)
        {
            page.DrawLine(Ink.Line, x, y, x, y + height);
            page.DrawLine(Ink.Line, x + width, y, x + width, y + height);
        }
    }

    private Piece SignaturesOf(Block.Signatures signatures, double x, double width)
    {
        var (half, room) = (width / 2, Page.Centimetres(2));
        var start = signatures.Hands.Count == 1 ? 1 : 0; // a single hand signs on the right
        var hands = signatures.Hands.Select((hand, i) =>
        {
            var (left, wide) = (x + (start + i) * half + Padding, half - 2 * Padding);
            var above = Lines(ink.Wrap(hand.Above, ink.Body, wide), ink.Body, left, wide).ToList();
            var name = hand.Name.Length > 0 ? hand.Name : new string('.', 40);
            List<Piece> below = [.. Lines(ink.Wrap(name, ink.Bold, wide), ink.Bold, left, wide), .. Lines(ink.Wrap(hand.Below, ink.Body, wide), ink.Body, left, wide)];
            return (Above: above, Below: below);
        }).ToList();
        var top = hands.Max(h => Piece.HeightOf(h.Above));
        return new Piece(top + room + hands.Max(h => Piece.HeightOf(h.Below)), (page, y) =>
        {
            foreach (var (above, below) in hands)
            {
                Piece.DrawAll(above, page, y);
                Piece.DrawAll(below, page, y + top + room);
            }
        }, Air: 10);
    }
}
