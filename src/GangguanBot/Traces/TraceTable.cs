namespace GangguanBot.Traces;

/// <summary>Lines whose numbers grow, put together again where a phone has wrapped them, and what stands above them.</summary>
sealed class TraceTable(IReadOnlyList<TraceLine> heading, TraceTable? before)
{
    private const int MostHops = 255, MostWords = 256, WrappedHeading = 3;

    private readonly List<(int No, List<TraceToken> Words)> rows = [];

    public TraceHeading Heading { get; } = new(heading);

    private int LastNo => rows.Count > 0 ? rows[^1].No : 0;

    private bool IsStatistics => rows.Exists(r => PathPing.IsStatistics(r.Words));

    /// <summary>The tables of a text. A number that starts anew starts another one.</summary>
    public static List<TraceTable> All(IReadOnlyList<TraceLine> lines)
    {
        var (tables, between, table) = (new List<TraceTable>(), new List<TraceLine>(), (TraceTable?)null);
        foreach (var line in lines)
        {
            if (NumberOf(line, table, between) is { } no)
            {
                List<TraceToken> words = [.. line.Words.Skip(line.HopNumber == no ? 1 : 0)];
                var again = no == table?.LastNo && between.Count == 0 && Hop(words, no, table.Heading) is not null; // tracepath asks twice
                if (table is null || (no <= table.LastNo && !again)) tables.Add(table = new(between, table));
                if (again) table.rows.RemoveAt(table.rows.Count - 1);
                if (table.rows.Count < MostHops) table.rows.Add((no, words));
                between = [];
            }
            else if (table is not null && between.Count == 0 && (line.IsRest || table.Heading.IsNextTrace))
            {
                if (table.rows[^1].Words is { Count: < MostWords } words) words.AddRange(line.Words);
            }
            else between.Add(line);
        }

        if (table is not null && new TraceTable(between, table) is { Heading.IsRun: true } begun) tables.Add(begun);
        return tables;
    }

    /// <summary>The hop that the line begins; MikroTik leaves the column of numbers away in narrow windows.</summary>
    private static int? NumberOf(TraceLine line, TraceTable? table, List<TraceLine> between)
    {
        var last = table?.LastNo ?? 0;
        var columns = between.Skip(between.Count - WrappedHeading).Any(l => l.Has("ADDRESS"));
        if (line.MayBeginHop && line.HopNumber is { } no)
        {
            var follows = no == 1 || no == last + 1 || columns;
            return follows || (no >= last && Hop([.. line.Words.Skip(1)], no, table?.Heading) is not null) ? no : null;
        }

        var isRow = line.Words is [{ Kind: TraceTokenKind.Address or TraceTokenKind.Percent }, ..]
            && line.Words.Any(w => w.Kind == TraceTokenKind.Percent);
        return !isRow ? null : columns ? 1 : table is { Heading.IsMikroTik: true } && between.Count == 0 ? last + 1 : null;
    }

    private static Hop? Hop(IReadOnlyList<TraceToken> words, int no, TraceHeading? heading, bool trusted = false) =>
        PathPing.IsStatistics(words) ? PathPing.Statistics(words, no)
        : heading is { IsNextTrace: true } ? NextTraceRow.Read(words, no)
        : heading is { IsMtr: true } or { IsMikroTik: true, LossAt: not null } || ColumnRow.Fits(words)
            ? ColumnRow.Read(words, no, heading is { IsMtr: true } or { IsMikroTik: true } ? heading.LossAt : LossUnnamed(words))
        : ProbeRow.Read(words, no, trusted, bare: heading is { IsPathPing: true } or { Target: not null });

    /// <summary>mtr without its heading: a loss has a decimal point, a count has none.</summary>
    private static int? LossUnnamed(IReadOnlyList<TraceToken> words) =>
        words.FirstOrDefault(w => w.Kind == TraceTokenKind.Number)?.Text.Contains('.') == true ? 0 : null;

    /// <returns><c>null</c>: no trace, or one of which too little can be read.</returns>
    public Trace? Read()
    {
        var trusted = Heading.IsNamed || rows.Count > 1;
        var read = rows.ConvertAll(r => (r.Words, Hop: Hop(r.Words, r.No, Heading, trusted)));
        var hops = read.ConvertAll(r => r.Hop).OfType<Hop>().ToList();
        if (hops.Count == 0) return null;
        var lost = read.FindLastIndex(r => r.Hop is not null) + 1 - hops.Count;
        if (lost >= hops.Count || (lost > 0 && !hops.Exists(h => h.Answered))) return null;
        var stops = Heading.IsMtr || rows.Exists(r => r.Words.Exists(w => w.Kind == TraceTokenKind.Marker));
        if (!Heading.IsNamed && !stops && hops.Count == 1 && hops[0] is { Times.Count: 0, Loss: null }) return null;
        var named = Heading is { IsMikroTik: true, IsCommand: false } ? before?.Heading ?? Heading : Heading; // printed again
        var trace = new Trace(named.Target, hops, stops, named.TargetName);
        if (IsStatistics && before is { Heading.IsPathPing: true } && before.Read() is { } list) trace = PathPing.With(list, trace);
        var reached = read.Find(r => r.Hop is { Answered: true } && IsReached(r.Words)).Hop;
        return reached is null ? trace
            : trace with { Target = reached.Addresses.Count > 0 ? reached.Addresses[0] : null, TargetName = reached.Name };
    }

    /// <summary>tracepath's "3.1ms reached", "3.1ms asymm 5 reached"; what people write behind a row is theirs.</summary>
    private static bool IsReached(List<TraceToken> words) => words is
        [.., { Kind: TraceTokenKind.Time }, { Text: "reached" }] or [.., { Text: "asymm" }, { Kind: TraceTokenKind.Number }, { Text: "reached" }];
}
