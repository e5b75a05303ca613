using GangguanBot.Languages;
using GangguanBot.Sop;

namespace GangguanBot.Recaps;

/// <summary>Everything that a recap says, of one period and one scope.</summary>
public sealed record RecapNumbers(RecapPeriod Period, RecapScope Scope)
{
    public int Opened { get; init; }
    public int Closed { get; init; }

    /// <summary>Withdrawn or declined.</summary>
    public int GivenUp { get; init; }

    /// <summary>By agency, the most first.</summary>
    public IReadOnlyList<CountedItem<string>> Agencies { get; init; } = [];

    /// <summary>Keys below <c>finding.cause.</c>, the most first.</summary>
    public IReadOnlyList<CountedItem<string>> Causes { get; init; } = [];

    public IReadOnlyList<RepeatSite> Repeats { get; init; } = [];
    public IReadOnlyList<StepTime> Steps { get; init; } = [];

    /// <summary>The numbers of open tickets at this moment; <c>null</c>: the period is long past.</summary>
    public OpenNow? Now { get; init; }

    /// <summary>
    /// Number and hash of the journal's newest link, on the month's recap: kept on paper, it proves later that nothing was cut off.
    /// </summary>
    public string? Head { get; init; }

    public bool SaysNothing =>
        Opened + Closed + GivenUp + Repeats.Count + Steps.Count == 0 && Now is null or { Open.Count: 0, Overdue.Count: 0 };
}

public sealed record CountedItem<T>(T What, int Count);

/// <summary>A place that was reported for the third time in 30 days: a permanent repair is proposed.</summary>
/// <param name="Place"><c>null</c>: the agency named none.</param>
public sealed record RepeatSite(string Agency, string? Place, int Count);

/// <summary>How long a step took, and its limit.</summary>
/// <param name="No">The newest number that the SOP has for it.</param>
/// <param name="Post">Its short name; empty: the reporter's.</param>
public sealed record StepTime(int? No, Step Step, string Post, StayDistribution Spread, string? Limit);

public sealed record OpenNow(IReadOnlyList<OpenHere> Open, IReadOnlyList<Overdue> Overdue);

/// <param name="Post">Its short name; empty: the reporter's.</param>
public sealed record OpenHere(Step Step, string Post, int Count);

/// <param name="Holder">The holder of the turn, as cards name them.</param>
public sealed record Overdue(string Number, string Agency, Step Step, Func<Phrases, string> Holder, DateTimeOffset Due);
