using System.Net;
using System.Text.RegularExpressions;

namespace GangguanBot.Traces;

/// <summary>The lines above a table: the target of the route, and the columns.</summary>
sealed partial class TraceHeading
{
    /// <summary>Beginnings of "trace" and "route" in the languages that tracert speaks, and the names of tools.</summary>
    private static readonly string[] Stems =
    [
        "route", "rute", "routing", "traci", "tracc", "traza", "traç", "traso", "trasy", "trase", "rastre", "itinér", "instrad", "mtr", "spår", "sporer",
        "útvonal", "reitit", "izleniyor", "lộ", "winmtr",
    ];

    /// <summary>Words that have letters in front too (tcptraceroute, menjejak), and those of scripts without blanks.</summary>
    private static readonly string[] Anywhere =
    [
        "trace", "pathping", "verfolgung", "lacak", "jejak", "telusur", "трас", "маршрут", "διαδρομή", "ルート", "トレース", "経路", "跟踪", "路由", "追蹤", "추적",
        "경로", "เส้นทาง", "مسار", "הניתוב",
    ];

    /// <summary>Whole words, which others begin with too: "rota" (rotasi), "ruta" (rutan).</summary>
    private static readonly HashSet<string> Whole = new(["rota", "ruta"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The least of what a tool counts up to.</summary>
    private const int FewestHops = 8;

    private static readonly HashSet<string> Before =
        new(["ke", "to", "menuju", "tujuan", "->", "→", "➔", ">", "dst", "target", "address"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Origin = new(
        ["dari", "dr", "from", "source", "src", "src-address", "via", "lewat", "melalui", "default", "-s", "-a", "-i", "-g"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Words for the place where a route ends before its target.</summary>
    private static readonly HashSet<string> Ends = new(
        ["sampai", "hingga", "setelah", "sesudah", "hanya", "cuma", "berhenti", "stop", "stops", "putus", "mentok", "macet", "mati", "stuck",
            "until", "after", "only", "terakhir", "last", "kena", "nyangkut", "tembus"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Durations = new(
        ["menit", "mnt", "detik", "jam", "hari", "kali", "minutes", "hours", "days"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Words before such a place, unless "ke" is before them: "ke server di 10.20.0.1".</summary>
    private static readonly HashSet<string> At = new(["di", "pada", "at"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Words for a place that the route was run from, unless "ke" is before them.</summary>
    private static readonly HashSet<string> Places = new(["gateway", "gw", "router", "pc"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Names = new(
        ["loss%", "loss", "drop", "rcv", "snt", "sent", "last", "avg", "best", "wrst", "worst", "stdev", "std-dev", "gmean", "jttr", "javg",
            "jmax", "jint"], StringComparer.OrdinalIgnoreCase);

    public TraceHeading(IReadOnlyList<TraceLine> lines)
    {
        IsMikroTik = lines.Any(l => l.Has("ADDRESS"));
        IsMtr = !IsMikroTik && lines.Any(IsColumnsOfMtr);
        IsNextTrace = lines.Any(l => l.Words[0].Text.StartsWith("NextTrace", StringComparison.OrdinalIgnoreCase));
        IsPathPing = lines.Any(IsSource);
        var columns = lines.Skip(Math.Max(0, LastColumns(lines))).SelectMany(l => l.Words).Select(w => w.Text.TrimEnd(','))
            .Where(Names.Contains).ToList();
        LossAt = columns.FindIndex(c => c.StartsWith("loss", StringComparison.OrdinalIgnoreCase)) is >= 0 and var at ? at : null;
        (Target, TargetName) = TargetOf(lines);
        IsCommand = lines.Any(IsHeader);
        IsRun = Target is not null && lines.Any(l => IsHeader(l) && CountsHops(l)
            && l.Words.Any(w => w is { Kind: TraceTokenKind.Number, Value: >= FewestHops }));
    }

    public IPAddress? Target { get; }
    public string? TargetName { get; }
    public bool IsMikroTik { get; }
    public bool IsMtr { get; }
    public bool IsNextTrace { get; }
    public bool IsPathPing { get; }

    /// <summary>The place of the loss among the columns; <c>null</c>: there is none.</summary>
    public int? LossAt { get; }

    /// <summary>Begins a run of its own: a command or a sentence about a route.</summary>
    public bool IsCommand { get; }

    /// <summary>A tool's own first line, with a target and the most hops.</summary>
    public bool IsRun { get; }

    public bool IsNamed => Target is not null || TargetName is not null || IsMikroTik || IsMtr || IsNextTrace || IsPathPing;

    public static bool IsColumnsOfMtr(TraceLine line) => line.Words.Count(w => Names.Contains(w.Text)) > (line.Words[0].Text == "HOST:" ? 0 : 2);

    private static int LastColumns(IReadOnlyList<TraceLine> lines)
    {
        for (var i = lines.Count - 1; i >= 0; i--)
            if (lines[i].Has("ADDRESS") || lines[i].Has("HOST:") || lines[i].Has("Host")) return i;
        return -1;
    }

    /// <summary>Of the header nearest above: the tool's own, the command that was typed, or a sentence that speaks of a route.</summary>
    private static (IPAddress? Target, string? Name) TargetOf(IReadOnlyList<TraceLine> lines)
    {
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            var words = lines[i].Words;
            var wrapped = i > 0 && IsHeader(lines[i - 1]) && (words[0].IsBracketed || words[0].Text == "address:"
                || Before.Contains(lines[i - 1].Words[^1].Text));
            if (!IsHeader(lines[i]) && !wrapped && !(i >= lines.Count - 2 && LooksLikeOne(lines[i]))) continue;
            if (MostLikely(lines[i], wrapped) is not { } at) continue;
            if (at < 0) return default;
            var (target, before) = (words[at], at > 0 ? words[at - 1] : null);
            var name = target.Address is null ? target : target.IsBracketed && before is { IsName: true } ? before : null;
            return (target.Address, name?.Text.Trim('(', ')', ',', '.'));
        }

        return default;
    }

    private static bool IsSource(TraceLine line) => line.Words is [{ Text: "0" }, { Kind: TraceTokenKind.Other }, ..];

    private static bool IsHeader(TraceLine line) => IsFromTo(line)
        || line.Words.Any(w => w.Text.TrimEnd(':').ToLowerInvariant() is "tujuan" or "target" || SpeaksOfARoute(w));

    /// <summary>mtr's "pc (192.168.10.23) -> 8.8.8.8"; several arrows, or one from a word, draw somebody's network.</summary>
    private static bool IsFromTo(TraceLine line) => line.Words.Count(w => w.Text is "->" or "→") == 1
        && line.Words.TakeWhile(w => w.Text is not ("->" or "→")).Any(w => w.IsBracketed);

    private static bool SpeaksOfARoute(TraceToken word) => word.Kind == TraceTokenKind.Other
        && (!word.Text.StartsWith("router", StringComparison.OrdinalIgnoreCase) || word.Text.Contains("#trace", StringComparison.Ordinal))
        && (Array.Exists(Anywhere, s => word.Text.Contains(s, StringComparison.OrdinalIgnoreCase))
            || Letters().Matches(word.Text).Any(m =>
                Whole.Contains(m.Value) || Array.Exists(Stems, s => m.Value.StartsWith(s, StringComparison.OrdinalIgnoreCase))));

    /// <summary>In other languages: an address in square brackets, or a most of 30 hops in a line that ends as tracert's do.</summary>
    private static bool LooksLikeOne(TraceLine line) => !IsSource(line)
        && !line.Words.Any(w => w.Text.Contains("ping", StringComparison.OrdinalIgnoreCase))
        && (line.Words.Any(w => w is { Kind: TraceTokenKind.Address } && w.Text[0] == '[')
            || (line.Words[^1].Text[^1] is '.' or ':' or '。' or '：'
                && line.Words.Any(w => w is { Kind: TraceTokenKind.Number, Value: 30 }) && CountsHops(line)));

    private static bool CountsHops(TraceLine line) => line.Words.Any(w => w.Kind == TraceTokenKind.Number)
        && !line.Words.Any(w => Durations.Contains(w.Text.TrimEnd('.', ',', ':')));

    /// <summary>
    /// Its place; -1: two are as likely. Of several the one after "to", else after the tool's name; never one that it was run from or ended at.
    /// </summary>
    private static int? MostLikely(TraceLine line, bool isWrapped)
    {
        var words = line.Words;
        var (best, rank, origin) = ((int?)null, 0, (IPAddress?)null);
        var (isOrigin, isAim, isAfter) = (words.Any(w => w.Text is "->" or "→"), isWrapped, false);
        for (var i = 0; i < words.Count; i++)
        {
            var (word, bare) = (words[i], words[i].Text.TrimEnd(':', ','));
            if (Before.Contains(bare)) (isOrigin, isAim) = (false, true);
            else if ((Origin.Contains(bare) && bare != "-I") || Ends.Contains(bare) || (!isAim && (Places.Contains(bare) || At.Contains(bare))))
                (isOrigin, isAim) = (true, false);
            else if (word.Kind == TraceTokenKind.Address)
            {
                if (isOrigin || word.Address!.Equals(origin)) (isOrigin, origin) = (false, word.Address);
                else if (isAim || isAfter || IsOfATool(line))
                {
                    var found = isAfter ? isAim ? 5 : 4 : isAim ? 3 : 2;
                    if (found == rank && best is >= 0 and var first && !word.Address!.Equals(words[first].Address)) best = -1;
                    if (found > rank) (best, rank) = (i, found);
                }

                isAim = false;
            }
            else if (word.Kind == TraceTokenKind.Other && HostName().IsMatch(word.Text))
            {
                if (!isOrigin && (isAim || isAfter) && rank < 1) (best, rank) = (i, 1);
            }
            else isAfter |= SpeaksOfARoute(word);
        }

        return best;
    }

    /// <summary>In Japanese or Turkish the target stands first; a person's "10.0.0.1 is well, the trace is not" has no count of hops.</summary>
    private static bool IsOfATool(TraceLine line) => IsFromTo(line) || CountsHops(line)
        || line.Words.Any(w => w.Address is not null && w.Text[0] == '[');

    [GeneratedRegex(@"\p{L}+", RegexOptions.NonBacktracking)]
    private static partial Regex Letters();

    [GeneratedRegex(@"^\(?[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63}){0,8}\.[A-Za-z]{2,20}\)?[.,]?$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex HostName();
}
