namespace GangguanBot.Traces;

/// <summary>Windows' pathping: a list without times, then statistics. Where both are there, these add the loss.</summary>
static class PathPing
{
    /// <summary>"2  3ms  13/ 100 = 13%  0/ 100 =  0%  10.20.4.1": the first loss is that of the way here.</summary>
    public static bool IsStatistics(IReadOnlyList<TraceToken> words) =>
        words.Any(w => w.Text == "=") && words.Any(w => w.Kind == TraceTokenKind.Percent);

    public static Hop? Statistics(IReadOnlyList<TraceToken> words, int no)
    {
        var last = words.Count - 1;
        while (last >= 0 && words[last].Kind != TraceTokenKind.Percent) last--;
        var host = words.Skip(last + 1).ToList();
        var loss = words.First(w => w.Kind == TraceTokenKind.Percent).Value;
        return host.Count == 0 ? null : ProbeRow.Read(host, no, bare: true) is { } hop ? hop with { Loss = loss } : null;
    }

    public static Trace With(Trace list, Trace statistics) => list with
    {
        Hops = [.. list.Hops.Select(h => h with { Loss = statistics.Hops.FirstOrDefault(s => s.No == h.No)?.Loss })]
    };
}
