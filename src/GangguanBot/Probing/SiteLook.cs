using System.Globalization;
using System.Net;
using GangguanBot.Tickets.Diagnosis.Measurements;
using GangguanBot.Traces;

namespace GangguanBot.Probing;

/// <summary>The result of a look.</summary>
/// <param name="Trace">The way there, when it was asked for and ICMP is allowed.</param>
/// <param name="Raw">All of it as text, a line each.</param>
public sealed record ProbeFinding(ProbeState State, ProbeObstacle? Obstacle, double? Milliseconds, double? Loss, Trace? Trace, string Raw);

/// <summary>
/// One look at one address: echo requests, connections to usual ports, the way there. Everything at once, within a limit.
/// </summary>
public sealed class SiteLook(INetwork network)
{
    private const int Pings = 4, MostHops = 30, HopsAtOnce = 10, Direct = 64;

    /// <summary>From this loss on a site that answers counts as impaired, in per cent.</summary>
    private const double MuchLoss = 25;

    /// <summary>A device of the office answers at one of them, be it with a refusal.</summary>
    private static readonly int[] Ports = [443, 80, 22, 8291];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    /// <param name="way">Also ask for the way there.</param>
    public async Task<ProbeFinding> AtAsync(IPAddress target, bool way, CancellationToken ct)
    {
        // First, for routers complain no more than some six times in a burst.
        var route = way && network.MayTrace ? WayAsync(target, ct) : Task.FromResult<Trace?>(null);
        var pings = network.MayPing ? Enumerable.Range(0, Pings).Select(_ => network.PingAsync(target, Direct, Patience)).ToArray() : [];
        var ports = Ports.Select(async port => (Port: port, Answers: await network.ConnectsAsync(target, port, Patience))).ToArray();
        var echoes = await Task.WhenAll(pings);
        var doors = await Task.WhenAll(ports);
        var trace = await route;

        var times = echoes.Where(e => e.Reached).Select(e => e.Milliseconds).ToList();
        double? loss = echoes.Length == 0 ? null : 100.0 * (echoes.Length - times.Count) / echoes.Length;
        var answers = times.Count > 0 || doors.Any(d => d.Answers);
        var state = !answers ? network.MayPing ? ProbeState.Dead : ProbeState.NotPossible
            : times.Count > 0 && loss >= MuchLoss ? ProbeState.Impaired : ProbeState.Alive;
        return new(state, state == ProbeState.NotPossible
            ? ProbeObstacle.NoIcmp : null, times.Count > 0 ? times.Min() : null, loss, trace, Write(target, times, loss, doors, trace));
    }

    private async Task<Trace?> WayAsync(IPAddress target, CancellationToken ct)
    {
        var hops = new List<Hop>();
        for (var first = 1; first <= MostHops && !ct.IsCancellationRequested; first += HopsAtOnce)
        {
            var numbers = Enumerable.Range(first, HopsAtOnce).ToList();
            var echoes = await Task.WhenAll(numbers.Select(no => StepAsync(target, no)));
            foreach (var (no, echo) in numbers.Zip(echoes))
            {
                hops.Add(echo.From is { } from ? new Hop(no, [from], [echo.Milliseconds], Complaint: echo.Complaint) : new Hop(no, [], []));
                if (echo.Reached || echo.Complaint is not null) return new Trace(target, hops);
            }

            if (echoes.All(e => e.From is null)) break; // ten in a row keep silent: more of it says no more
        }

        return new Trace(target, hops);
    }

    /// <summary>Twice, for a router may keep silent once.</summary>
    private async Task<Echo> StepAsync(IPAddress target, int hops)
    {
        var echoes = await Task.WhenAll(network.PingAsync(target, hops, Patience), network.PingAsync(target, hops, Patience));
        return echoes.FirstOrDefault(e => e.From is not null) ?? Echo.None;
    }

    private static string Write(
        IPAddress target, List<double> times, double? loss, IEnumerable<(int Port, bool Answers)> doors, Trace? trace)
    {
        var lines = new List<string>
        {
            string.Create(CultureInfo.InvariantCulture, $"target {target}"),
            loss is null ? "icmp not allowed"
                : string.Create(CultureInfo.InvariantCulture,
                $"icmp loss {loss:0.#}% {string.Join(' ', times.Select(t => t.ToString("0.0", CultureInfo.InvariantCulture)))} ms"),
        };
        lines.AddRange(doors.Select(d => $"tcp {d.Port} {(d.Answers ? "answers" : "silent")}"));
        lines.AddRange((trace?.Hops ?? []).Select(h => string.Create(CultureInfo.InvariantCulture,
            $"{h.No,2}  {(h.Answered ? $"{h.Addresses[0]}  {h.Times[0]:0.0} ms{(h.Complaint is null ? "" : $" {h.Complaint}")}" : "*")}")));
        return string.Join('\n', lines);
    }
}
