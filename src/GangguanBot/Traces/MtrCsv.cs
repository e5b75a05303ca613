using System.Globalization;

namespace GangguanBot.Traces;

/// <summary><c>mtr --csv</c>: <c>MTR.0.95,start,status,target,hop,host,loss,…</c>; semicolons and no loss before version 0.86.</summary>
static class MtrCsv
{
    public static Trace? Read(IReadOnlyList<TraceLine> lines)
    {
        var (hops, target) = (new List<Hop>(), "");
        foreach (var text in lines.Select(l => string.Join(' ', l.Words.Select(w => w.Text))))
        {
            if (!text.StartsWith("MTR.", StringComparison.Ordinal)) continue;
            var cells = text.Split(text.Contains(';') ? ';' : ',', StringSplitOptions.TrimEntries);
            if (cells.Length < 6 || !int.TryParse(cells[4], NumberStyles.None, CultureInfo.InvariantCulture, out var no)) continue;
            if (no <= (hops.Count > 0 ? hops[^1].No : 0)) { if (no != 1) continue; hops.Clear(); }
            if (no is < 1 or > 255) continue;
            target = cells[3];
            var loss = !text.Contains(';') && cells.Length > 6
                && double.TryParse(cells[6].TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var lost)
                ? Math.Min(lost, 100) : (double?)null;
            hops.Add(HostText.Of(no, cells[5], loss));
        }

        return hops.Count > 0 ? HostText.Trace(target, hops) : null;
    }
}
