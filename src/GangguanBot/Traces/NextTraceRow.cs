namespace GangguanBot.Traces;

/// <summary>nexttrace: who answered, its network and place, then the times. An asterisk after an address is no silence.</summary>
static class NextTraceRow
{
    public static Hop? Read(IReadOnlyList<TraceToken> words, int no)
    {
        var addresses = words.Where(w => w.Kind == TraceTokenKind.Address).Select(w => w.Address!).Distinct().ToList();
        if (addresses.Count == 0) return words is [{ Kind: TraceTokenKind.Stars }, ..] ? Hop.Silent(no) : null;
        var times = words.Where((w, i) => w.Kind == TraceTokenKind.Time
            || (w.Kind == TraceTokenKind.Number && i + 1 < words.Count && words[i + 1].Kind == TraceTokenKind.Unit)).Select(w => w.Value);
        return words[0].Kind == TraceTokenKind.Address ? new Hop(no, addresses, [.. times]) : null;
    }
}
