namespace GangguanBot.Traces;

/// <summary>
/// Reads what people paste: traceroute, tracert in any language, tracepath, pathping, mtr in all its forms, WinMTR, nexttrace, MikroTik and
/// other routers; wrapped or cut off by a phone, with a chat around it. Of several runs the last counts.
/// </summary>
public static class TraceReader
{
    /// <returns><c>null</c> when it is no trace: nothing is guessed.</returns>
    public static Trace? Read(string text)
    {
        var lines = TraceLine.All(text);
        if ((MtrData.Read(text) ?? MtrCsv.Read(lines) ?? WinMtr.Read(lines)) is not { } data) return Tables(lines);
        var end = lines.Count;
        while (end > 0 && !IsData(lines[end - 1])) end--;
        return Tables([.. lines.Skip(end)]) is { Target: not null } later ? later : data;
    }

    private static bool IsData(TraceLine line) =>
        line.Words[0].Text[0] is '|' or '{' or '}' or ']' or '"' or '<' || line.Words[0].Text.StartsWith("MTR.", StringComparison.Ordinal);

    /// <summary>
    /// A single line without a heading, below a whole table, is a note of somebody's. A run that begins and shows nothing ends those
    /// before it.
    /// </summary>
    private static Trace? Tables(IReadOnlyList<TraceLine> lines)
    {
        Trace? found = null;
        foreach (var table in TraceTable.All(lines))
        {
            if (table.Read() is not { } trace) found = table.Heading.IsRun ? null : found;
            else if (found is null || table.Heading.IsNamed || trace.Hops.Count > 1) found = trace;
        }

        return found ?? (NothingFollows(lines) ? new Trace(new TraceHeading(lines).Target, [], StopsShort: true) : null);
    }

    /// <summary>mtr's heading alone: not even the first point answered.</summary>
    private static bool NothingFollows(IReadOnlyList<TraceLine> lines)
    {
        var at = lines.Count - 1;
        while (at >= 0 && !TraceHeading.IsColumnsOfMtr(lines[at])) at--;
        return at >= 0 && lines.Skip(at + 1).All(l =>
            l.Words.All(w => w.Kind is TraceTokenKind.Other or TraceTokenKind.Stars or TraceTokenKind.Number));
    }
}
