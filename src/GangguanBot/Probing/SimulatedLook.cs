using System.Net;
using GangguanBot.Office;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Diagnosis.Measurements;
using GangguanBot.Traces;

namespace GangguanBot.Probing;

/// <summary>
/// A look in the training room, where nothing is sent: it sees what the report says, and a good line once the technician says so.
/// </summary>
static class SimulatedLook
{
    private static readonly IPAddress Gateway = IPAddress.Parse("127.0.1.1");

    public static ProbeFinding Sight(Ticket ticket, Site site, ProbeReason reason)
    {
        const string raw = "played";
        if (reason == ProbeReason.AtNormal) return new(ProbeState.Alive, null, 2, 0, null, raw);
        if (ticket.Symptom is Symptom.Slow or Symptom.Unstable) return new(ProbeState.Impaired, null, 180, 50, null, raw);
        if (ticket.Symptom != Symptom.Dead) return new(ProbeState.Alive, null, 2, 0, null, raw);
        var way = new Trace(IPAddress.TryParse(site.Probe, out var target)
            ? target : null, [new Hop(1, [Gateway], [0.4]), new Hop(2, [], []), new Hop(3, [], [])]);
        return new(ProbeState.Dead, null, null, 100, reason == ProbeReason.Asked ? way : null, raw);
    }
}
