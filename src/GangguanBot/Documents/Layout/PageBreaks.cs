namespace GangguanBot.Documents.Layout;

/// <summary>
/// Finds the places where a page may end. Pieces that belong together stay so up to half a page. A longer run goes on over the page's
/// end, so that it neither leaves a page nearly empty nor begins one for each of its lines.
/// </summary>
internal static class PageBreaks
{
    private const double Whole = (PageGeometry.End - PageGeometry.Top) / 2;

    /// <summary>The part of a long run that shows at the foot of a page, and on the page on which it ends.</summary>
    private const double Least = 60;

    /// <summary>The room that each piece wants on the page on which it begins, in points; less is left to the next page.</summary>
    public static double[] Wanted(IReadOnlyList<LayoutBox> pieces)
    {
        var wanted = pieces.Select(p => p.Height).ToArray();
        for (int first = 0, last; first < pieces.Count; first = last + 1)
        {
            for (last = first; last + 1 < pieces.Count && pieces[last].WithNext;) last++;
            Run(pieces, wanted, first, last);
        }

        return wanted;
    }

    private static void Run(IReadOnlyList<LayoutBox> pieces, double[] wanted, int first, int last)
    {
        double total = 0;
        for (var i = last; i >= first; i--) // from below, as the rest of a run decides
        {
            total += pieces[i].Height;
            if (total <= Least) wanted[i] = total;
            total += i > first ? pieces[i].Air : 0;
        }

        wanted[first] = total <= Whole ? total : Beginning(pieces, first, last);
    }

    private static double Beginning(IReadOnlyList<LayoutBox> pieces, int first, int last)
    {
        var height = pieces[first].Height;
        for (var i = first + 1; i <= last && height < Least; i++) height += pieces[i].Air + pieces[i].Height;
        return height;
    }
}
