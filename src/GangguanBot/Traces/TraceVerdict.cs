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

    /// <summary>The last line answers, and the text does not say whether that is the target: somebody has to.</summary>
    LastAnswers,

    /// <summary>As <see cref="LastAnswers"/>, with packets lost there.</summary>
    LastAnswersWithLoss,

    /// <summary>Only silence, from some distance on: what came before was not sent.</summary>
    BeginningMissing,
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

    /// <summary>A router that answers in place of others does so only now and then; a target that is there answers most.</summary>
    private const double LossOfARefusal = 50;

    private const int LongestLoop = 6;

    /// <param name="expected">The target if the text does not say: the registered address of the site.</param>
    public static TraceVerdict Of(Trace trace, IPAddress? expected = null)
    {
        var hops = trace.Hops;
        if (hops.LastOrDefault(h => h.Answered) is not { } last)
            return Plain(hops.Count == 0 || hops[0].No == 1 ? TraceOutcome.NothingAnswers : TraceOutcome.BeginningMissing, null);
        if (LoopIn(hops) is { Count: > 0 } loop && !IsTarget(last)) return Plain(TraceOutcome.Loop, loop[0]) with { Loop = loop };

        // A router that goes on answering in the place of those behind it is the last point, at its first place.
        var (end, place) = (last, hops.First(h => h.IsAt(last)));
        if (!IsTarget(last) && hops.Where(h => h.Answered && h.No > place.No).All(h => h.IsAt(place))) last = place;
        var filtered = hops.Where(h => !h.Answered && h.No < last.No).Select(h => h.No).ToList();
        if (end.Complaint is not null && !IsTarget(last))
            return Plain(TraceOutcome.BreaksAfter, place) with { Filtered = filtered };
        if (IsTarget(last))
        {
            var from = LossToTheEnd(hops);
            return new(from is null ? TraceOutcome.Reached : TraceOutcome.ReachedWithLoss, last, from, [], filtered, Limits(hops, from));
        }

        // Silence behind the last answer, or a tool that stops where all is lost; else the text just ends.
        var loss = LossToTheEnd(hops);
        var ended = last.No < hops[^1].No || (trace.StopsShort && last.Loss > (trace.Target is null ? LossOfARefusal : 0));
        var isWhole = trace.StopsShort || hops.All(h => h.Loss is not null); // who counts losses shows all points, again and again
        var outcome = ended ? TraceOutcome.BreaksAfter
            : trace.Target is not null || trace.IsCut || !isWhole ? TraceOutcome.CutOff
            : loss is null ? TraceOutcome.LastAnswers : TraceOutcome.LastAnswersWithLoss;
        return new(outcome, last, outcome == TraceOutcome.LastAnswersWithLoss ? loss : null, [], filtered, Limits(hops, null));

        // Nothing follows a target: where lines do, the text names another one than it was.
        bool IsTarget(Hop hop) => hop.No == hops[^1].No && IsNamed(hop);

        bool IsNamed(Hop hop) => ((trace.Target ?? expected) is { } target && hop.Addresses.Contains(target))
            || (trace.TargetName is { } name && name.Equals(hop.Name, StringComparison.OrdinalIgnoreCase));
    }

    private static TraceVerdict Plain(TraceOutcome outcome, Hop? last) => new(outcome, last, null, [], [], []);

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
