using System.Net;

namespace GangguanBot.Traces;

/// <summary>The verdict on a trace.</summary>
public enum TraceOutcome
{
    /// <summary>The target answered.</summary>
    Reached,

    /// <summary>It answered, and packets are lost from <see cref="TraceVerdict.LossFrom"/> on to the end.</summary>
    ReachedWithLoss,

    /// <summary>The break lies between <see cref="TraceVerdict.LastLive"/> and what should follow it.</summary>
    BreaksAfter,

    /// <summary>Not even the first router: the site's own cable, port, address, gateway or wifi.</summary>
    NothingAnswers,

    /// <summary>The packets go round (<see cref="TraceVerdict.Loop"/>).</summary>
    Loop,

    /// <summary>The text ends before the route does: how it goes on is not known.</summary>
    CutOff,
}

/// <summary>The reading of a trace.</summary>
/// <param name="LastLive">The last point that answered; <c>null</c>: nobody did.</param>
/// <param name="LossFrom">The hop from which loss continues to the end: trouble there, or on the link before it.</param>
/// <param name="Loop">The points that the packets go round between.</param>
/// <param name="Filtered">Distances of hops that keep silent though the route goes on behind them.</param>
/// <param name="Limited">Distances of hops that answer only at times while all behind them answer: rate limiting, no trouble.</param>
public sealed record TraceVerdict(
    TraceOutcome Outcome, Hop? LastLive, Hop? LossFrom, IReadOnlyList<Hop> Loop, IReadOnlyList<int> Filtered, IReadOnlyList<int> Limited)
{
    private const double LossThatCounts = 2;
    private const int LongestLoop = 6;

    /// <param name="expected">The target if the text does not say: the registered address of the site.</param>
    public static TraceVerdict Of(Trace trace, IPAddress? expected = null)
    {
        var (hops, target) = (trace.Hops, trace.Target ?? expected);
        if (hops.LastOrDefault(h => h.Answered) is not { } last)
            return Plain(hops.Count == 0 || hops[0].No == 1 ? TraceOutcome.NothingAnswers : TraceOutcome.CutOff, null);
        if (LoopIn(hops) is { Count: > 0 } loop && !IsTarget(last, target)) return Plain(TraceOutcome.Loop, loop[0]) with { Loop = loop };

        // A router that goes on answering in the place of those behind it is the last point, at its first place.
        var (end, place) = (last, hops.First(h => h.IsAt(last)));
        if (!IsTarget(last, target) && hops.Where(h => h.Answered && h.No > place.No).All(h => h.IsAt(place))) last = place;
        var filtered = hops.Where(h => !h.Answered && h.No < last.No).Select(h => h.No).ToList();
        if (end.Complaint is not null && !IsTarget(last, target))
            return Plain(TraceOutcome.BreaksAfter, place) with { Filtered = filtered };
        if (IsTarget(last, target))
        {
            var from = LossToTheEnd(hops);
            return new(from is null ? TraceOutcome.Reached : TraceOutcome.ReachedWithLoss, last, from, [], filtered, Limits(hops, from));
        }

        // Silence behind the last answer, or a tool that stops where all is lost; else the text just ends.
        var ended = last.No < hops[^1].No || (trace.StopsShort && last.Loss > 0);
        return new(ended ? TraceOutcome.BreaksAfter : TraceOutcome.CutOff, last, null, [], filtered, Limits(hops, null));
    }

    private static TraceVerdict Plain(TraceOutcome outcome, Hop? last) => new(outcome, last, null, [], [], []);

    private static bool IsTarget(Hop hop, IPAddress? target) => target is not null && hop.Addresses.Contains(target);

    /// <summary>The first hop from which on all that answer lose packets up to the end.</summary>
    private static Hop? LossToTheEnd(IReadOnlyList<Hop> hops)
    {
        Hop? from = null;
        foreach (var hop in hops.Where(h => h.Answered).Reverse())
        {
            if (!(hop.Loss >= LossThatCounts)) break;
            from = hop;
        }

        return from;
    }

    private static List<int> Limits(IReadOnlyList<Hop> hops, Hop? from) =>
        [.. hops.Where(h => h.Answered && h.Loss >= LossThatCounts && (from is null || h.No < from.No)
            && h != hops.LastOrDefault(x => x.Answered)).Select(h => h.No)];

    /// <summary>A-B-A-B, or longer rounds, gone twice over with growing numbers. The same address twice in a row is no loop.</summary>
    private static List<Hop> LoopIn(IReadOnlyList<Hop> hops)
    {
        var live = hops.Where(h => h.Answered).ToList();
        for (var round = 2; round <= LongestLoop; round++)
        {
            for (var start = 0; start + (2 * round) <= live.Count; start++)
            {
                var first = live.GetRange(start, round);
                if (first.Zip(live.Skip(start + round)).All(p => p.First.IsAt(p.Second)) && !first.Skip(1).Any(h => h.IsAt(first[0])))
                    return first;
            }
        }

        return [];
    }
}
