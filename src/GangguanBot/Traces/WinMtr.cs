using System.Net;

namespace GangguanBot.Traces;

/// <summary>WinMTR's text: <c>| host - loss | sent | recv | …</c>, without numbers or target. A heading begins another run.</summary>
static class WinMtr
{
    /// <summary>Signs between the columns of a row.</summary>
    private const int Bars = 5;

    public static Trace? Read(IReadOnlyList<TraceLine> lines)
    {
        var hops = new List<Hop>();
        foreach (var row in Rows(lines))
        {
            var cells = row.Split('|', StringSplitOptions.TrimEntries);
            if (cells is [_, "Sent", ..]) hops.Clear();
            var dash = cells[0].LastIndexOf('-');
            if (cells.Length < 4 || dash < 1 || !Number(cells[0][(dash + 1)..], out var loss) || !Number(cells[1], out var sent)
                || !Number(cells[2], out _) || sent == 0) continue;
            var host = cells[0][..dash].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(TraceToken.Of).ToList();
            var addresses = host.Select(w => w.Address).OfType<IPAddress>().ToList();
            var name = addresses.Count == 0 && host.Count == 1 ? host[0].Text : null; // several words are its sentence for "nobody"
            hops.Add(loss >= 100 ? new Hop(hops.Count + 1, [], [], 100) : new Hop(hops.Count + 1, addresses, [], loss, Name: name));
        }

        if (hops.Count == 0) return null;
        var heading = new TraceHeading([.. lines.TakeWhile(l => !l.Words.Any(w => w.Text.StartsWith('|')))]); // somebody's own words
        return new Trace(heading.Target, hops, StopsShort: true, heading.TargetName);
    }

    /// <summary>A row begins with a bar, which some leave out in copying; anything else is the rest of a wrapped one.</summary>
    private static List<string> Rows(IReadOnlyList<TraceLine> lines)
    {
        var rows = new List<string>();
        foreach (var text in lines.Select(l => string.Join(' ', l.Words.Select(w => w.Text))))
        {
            if (text.StartsWith('|')) rows.Add(text[1..]);
            else if (text.Count('|') >= Bars && text.Split('|')[0].Contains(" - ", StringComparison.Ordinal)) rows.Add(text);
            else if (rows.Count > 0 && text.Contains('|')) rows[^1] += " " + text;
        }

        return rows;
    }

    private static bool Number(string text, out int number) => int.TryParse(text.Trim().TrimEnd('%'), out number);
}
