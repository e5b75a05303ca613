using System.Net;

namespace GangguanBot.Traces;

/// <summary>
/// Reads what people paste: traceroute, tracert in any language, tracepath, mtr (report and JSON), WinMTR, MikroTik; wrapped or cut off
/// by a phone, with a chat around it. It reads columns, numbers, addresses and asterisks, never a language's words.
/// </summary>
public static class TraceReader
{
    private const int MostHops = 255;

    private static readonly string[] HeaderWords = ["trace", "mtr", "route", "rute"];

    /// <returns><c>null</c> when it is no trace: nothing is guessed.</returns>
    public static Trace? Read(string text)
    {
        if (MtrJson.Read(text) is { } json) return json;
        var lines = TraceLine.All(text);
        if (WinMtr.Read(lines) is { } win) return win;

        var target = TargetOf(lines);
        var isMtr = lines.Any(l => l.Words[0].Text == "HOST:" && l.Words.Any(w => w.Text == "Loss%"));
        var isMikroTik = lines.Any(l =>
            l.Words.Any(w => w.Text.TrimEnd(',') == "ADDRESS") && l.Words.Any(w => w.Text.TrimEnd(',') == "LOSS"));
        var hops = Tables(lines, isMikroTik)
            .Select(table => table.Select(row => HopLine.Read(row.Line, row.No, trusted: target is not null || table.Count > 1))
                .OfType<Hop>().ToList())
            .LastOrDefault(table => table.Count > 0) ?? [];
        if (hops.Count == 0) return isMtr ? new Trace(target, [], StopsShort: true) : null;
        var told = target is not null || isMtr || isMikroTik || hops.Exists(h => h.Times.Count > 0 || h.Loss is not null) || hops.Count > 1;
        return told ? new Trace(target, hops, StopsShort: isMtr
            || lines.Any(l => l.Words.Any(w => w.Kind == TraceTokenKind.Marker))) : null;
    }

    /// <summary>Hop lines, put together again where a phone has wrapped them. A number that starts again starts another table.</summary>
    private static List<List<(int No, TraceLine Line)>> Tables(IReadOnlyList<TraceLine> lines, bool isMikroTik)
    {
        var tables = new List<List<(int No, TraceLine Line)>> { new() };
        foreach (var traceLine in lines)
        {
            var table = tables[^1];
            var last = table.Count > 0 ? table[^1].No : 0;
            if (traceLine.MayBeginHop && traceLine.HopNumber is { } no && (no > last || no == 1 || isMikroTik))
            {
                if (no <= last) tables.Add(table = []);
                if (table.Count < MostHops) table.Add((no, traceLine));
            }
            else if (isMikroTik && traceLine.Words is [{ Kind: TraceTokenKind.Address or TraceTokenKind.Percent }, ..]
                && traceLine.Words.Any(w => w.Kind == TraceTokenKind.Percent)) table.Add(
                (last + 1, traceLine)); // without its column of numbers
            else if (traceLine.Words.Any(w => w.Text.TrimEnd(',') == "ADDRESS") && table.Count > 0) tables.Add([]);
            else if (table.Count > 0 && (traceLine.IsRest || traceLine.Words is [{ Text: "|" } or { Kind: TraceTokenKind.Marker }, ..]))
                table[^1] = (table[^1].No, table[^1].Line.And(traceLine));
        }

        return tables;
    }

    /// <summary>From the tool's own header or the command that was typed, above the first hop; not from any address in a chat.</summary>
    private static IPAddress? TargetOf(IReadOnlyList<TraceLine> lines)
    {
        IPAddress? target = null;
        foreach (var traceLine in lines)
        {
            var addresses = traceLine.Words.Where(w => w.Kind == TraceTokenKind.Address).ToList();
            if (addresses.Count == 0) continue;
            if (traceLine.HopNumber is not null && traceLine.MayBeginHop) { if (target is not null) break; continue; }
            var isHeader = traceLine.Words.Any(w => Array.Exists(HeaderWords, h => w.Text.Contains(h, StringComparison.OrdinalIgnoreCase)))
                || addresses.Exists(w => w.Text.StartsWith('[') || w.Text.StartsWith('('))
                || traceLine.Words.Any(w =>
                    w is { Kind: TraceTokenKind.Number, Value: 30 or 64 or 15 }); // "over a maximum of 30 hops", in whichever language
            if (isHeader) target = (addresses.Find(w => w.Text.StartsWith('[') || w.Text.StartsWith('(')) ?? addresses[^1]).Address;
        }

        return target;
    }
}
