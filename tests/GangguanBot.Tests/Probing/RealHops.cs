using System.Net;
using GangguanBot.Probing;
using GangguanBot.Tickets.Diagnosis.Measurements;
using GangguanBot.Traces;

namespace GangguanBot.Tests.Probing;

/// <summary>The look at real routers, in namespaces that the test makes itself.</summary>
public sealed class RealHops
{
    private static readonly IPAddress Site = IPAddress.Parse(RoadOfHops.Site);

    [NamespaceFact]
    public async Task A_site_that_is_well_is_seen_with_every_router_on_the_way()
    {
        using var road = new RoadOfHops();
        var probeFinding = await LookAsync(road);

        Assert.Equal((ProbeState.Alive, 0), (probeFinding.State, probeFinding.Loss));
        Assert.Equal([RoadOfHops.FirstRouter, RoadOfHops.SecondRouter, RoadOfHops.Site],
            probeFinding.Trace!.Hops.Select(h => h.Addresses[0].ToString()));
        Assert.Equal(TraceOutcome.Reached, TraceVerdict.Of(probeFinding.Trace).Outcome);
    }

    [NamespaceFact]
    public async Task Cut_behind_the_second_router_it_names_the_second_router()
    {
        using var road = new RoadOfHops();
        road.CutBehind(2);
        var probeFinding = await LookAsync(road);

        Assert.Equal(ProbeState.Dead, probeFinding.State);
        var verdict = TraceVerdict.Of(probeFinding.Trace!);
        Assert.True(verdict is { Outcome: TraceOutcome.BreaksAfter, LastLive: { No: 2, Addresses: [var last] } }
            && last.ToString() == RoadOfHops.SecondRouter, probeFinding.Raw);
    }

    [NamespaceFact]
    public async Task Cut_before_the_first_router_nothing_answers()
    {
        using var road = new RoadOfHops();
        road.CutBehind(0);
        var probeFinding = await LookAsync(road);

        Assert.Equal(ProbeState.Dead, probeFinding.State);
        Assert.Equal(TraceOutcome.NothingAnswers, TraceVerdict.Of(probeFinding.Trace!).Outcome);
    }

    [NamespaceFact]
    public async Task A_router_without_a_way_reports_it_and_is_the_last_live_point()
    {
        using var road = new RoadOfHops();
        road.TakeTheWayFromTheSecondRouter();
        var probeFinding = await LookAsync(road);

        Assert.Equal(ProbeState.Dead, probeFinding.State);
        Assert.Equal(Complaint.NetworkUnreachable, probeFinding.Trace!.Hops[^1].Complaint);
        Assert.Equal((TraceOutcome.BreaksAfter, RoadOfHops.SecondRouter),
            (TraceVerdict.Of(probeFinding.Trace).Outcome, TraceVerdict.Of(probeFinding.Trace).LastLive!.Addresses[0].ToString()));
    }

    [NamespaceFact]
    public async Task A_site_that_ignores_pings_is_alive_by_its_ports()
    {
        using var road = new RoadOfHops();
        road.SiteIgnoresPings();
        Assert.Equal(ProbeState.Alive, (await LookAsync(road)).State);
    }

    private static Task<ProbeFinding> LookAsync(RoadOfHops road) =>
        InNamespace.RunAsync(road.Server, () => new SiteLook(new ServerNetwork()).AtAsync(Site, way: true, CancellationToken.None));
}
