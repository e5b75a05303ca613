using System.Net;
using System.Text.RegularExpressions;

namespace GangguanBot.Traces;

/// <summary>The lines above a table: the target of the route, and the columns.</summary>
sealed partial class TraceHeading
{
    /// <summary>Beginnings of "trace" and "route" in the languages that tracert speaks, and the names of tools.</summary>
    private static readonly string[] Stems =
    [
        "trac", "traz", "traç", "tras", "rastr", "route", "routen", "rute", "ruta", "rota", "itin", "instrad", "lacak", "jejak", "mtr", "spår",
        "spor", "útvonal", "reit", "трас", "маршрут", "διαδρομή", "izleniyor", "lộ", "ルート", "トレース", "経路", "跟踪", "路由", "追蹤", "추적", "경로",
        "เส้นทาง", "مسار", "pathping",
    ];

    private static readonly HashSet<string> Before =
        new(["ke", "to", "menuju", "tujuan", "->", "→", "➔", ">", "dst", "target"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Origin = new(
        ["dari", "dr", "from", "source", "src", "src-address", "via", "lewat", "melalui", "-s", "-a", "-i"],
        StringComparer.OrdinalIgnoreCase);

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
    }

    public IPAddress? Target { get; }
    public string? TargetName { get; }
    public bool IsMikroTik { get; }
    public bool IsMtr { get; }
    public bool IsNextTrace { get; }
    public bool IsPathPing { get; }

    /// <summary>The place of the loss among the columns; <c>null</c>: there is none.</summary>
    public int? LossAt { get; }

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
            var wrapped = i > 0 && IsHeader(lines[i - 1]) && (words[0].IsBracketed || Before.Contains(lines[i - 1].Words[^1].Text));
            if ((IsHeader(lines[i]) || wrapped || (i >= lines.Count - 2 && LooksLikeOne(lines[i]))) && MostLikely(words) is >= 0 and var at)
            {
                var (target, before) = (words[at], at > 0 ? words[at - 1] : null);
                var name = target.Address is null ? target : target.IsBracketed && before is { IsName: true } ? before : null;
                return (target.Address, name?.Text.Trim('(', ')', ',', '.'));
            }
        }

        return default;
    }

    private static bool IsSource(TraceLine line) => line.Words is [{ Text: "0" }, { Kind: TraceTokenKind.Other }, ..];

    private static bool IsHeader(TraceLine line) => line.Words.Any(w =>
        w.Text is "->" or "→" || w.Text.TrimEnd(':').ToLowerInvariant() is "tujuan" or "target" || SpeaksOfARoute(w));

    private static bool SpeaksOfARoute(TraceToken word) => word.Kind == TraceTokenKind.Other
        && !word.Text.StartsWith("router", StringComparison.OrdinalIgnoreCase)
        && Array.Exists(Stems, s => word.Text.Contains(s, StringComparison.OrdinalIgnoreCase));

    /// <summary>In other languages: an address in square brackets, or a most of 30 hops in a line that ends as tracert's do.</summary>
    private static bool LooksLikeOne(TraceLine line) => !IsSource(line)
        && !line.Words.Any(w => w.Text.EndsWith("ping", StringComparison.OrdinalIgnoreCase))
        && (line.Words.Any(w => w is { Kind: TraceTokenKind.Address } && w.Text[0] == '[')
            || (line.Words[^1].Text[^1] is '.' or ':' or '。' or '：'
                && line.Words.Any(w => w is { Kind: TraceTokenKind.Number, Value: 30 })));

    /// <summary>Its place, or -1. Of several the one after "to", else after the tool's name; never one that it was run from.</summary>
    private static int MostLikely(IReadOnlyList<TraceToken> words)
    {
        var (best, rank) = (-1, 0);
        var (isOrigin, isAim, isAfter) = (words.Any(w => w.Text is "->" or "→"), false, false);
        IPAddress? origin = null;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (Before.Contains(word.Text.TrimEnd(':'))) (isOrigin, isAim) = (false, true);
            else if (Origin.Contains(word.Text.TrimEnd(':')) || (!isAim && Places.Contains(word.Text.TrimEnd(':'))))
                (isOrigin, isAim) = (true, false);
            else if (word.Kind == TraceTokenKind.Address)
            {
                if (isOrigin || word.Address!.Equals(origin)) (isOrigin, origin) = (false, word.Address);
                else if ((isAim ? 5 : isAfter ? 4 : 3) is var found && found > rank) (best, rank) = (i, found);
            }
            else if (word.Kind == TraceTokenKind.Other && HostName().IsMatch(word.Text))
            {
                if (!isOrigin && (isAim || isAfter) && rank < 1) (best, rank) = (i, 1);
            }
            else isAfter |= SpeaksOfARoute(word);
        }

        return best;
    }

    [GeneratedRegex(@"^\(?[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63}){0,8}\.[A-Za-z]{2,20}\)?[.,]?$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex HostName();
}
