namespace GangguanBot.Traces;

/// <summary>A host as mtr's data forms write it: an address, a name, both ("gw.example (10.0.0.1)"), or "???".</summary>
static class HostText
{
    public static Hop Of(int no, string host, double? loss)
    {
        var words = WordsOf(host);
        var silent = loss >= 100 || words.Count == 0 || words[0].Kind == TraceTokenKind.Unanswered;
        return silent ? Hop.Silent(no, loss) : new Hop(no, [.. words.Where(w => w.Address is not null).Select(w => w.Address!)], [], loss,
            Name: words.Find(w => w.Address is null)?.Text);
    }

    public static Trace Trace(string target, IReadOnlyList<Hop> hops, bool isCut = false) =>
        TraceToken.AddressOf(target) is { } address ? new(address, hops, StopsShort: true, IsCut: isCut)
            : new(null, hops, StopsShort: true, target.Length > 0 ? target : null, isCut);

    private static List<TraceToken> WordsOf(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(TraceToken.Of)];
}
