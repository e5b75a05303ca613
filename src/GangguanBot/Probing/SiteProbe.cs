using System.Net;
using GangguanBot.Office;
using GangguanBot.Settings;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Diagnosis.Measurements;

namespace GangguanBot.Probing;

/// <summary>
/// The one way to a look: it takes a ticket and nothing else, so that nothing can be aimed at but what the office has registered for the
/// ticket's site. Typed words never come here.
/// </summary>
public sealed class SiteProbe(
    BotDb db, INetwork network, SiteLook look, ProbeQueue queue, TraceRepository traces, ProbingSettings settings, TimeProvider clock)
    : ISiteProbe
{
    public async Task<ProbeRecord?> LookAsync(Ticket ticket, ProbeReason reason, CancellationToken ct = default)
    {
        if (settings.Mode == ProbingMode.Off) return null;
        var record = db.Add(new ProbeRecord
        {
            TicketId = ticket.Id, SiteId = ticket.SiteId, Reason = reason,
            At = clock.GetUtcNow()
        }).Entity;
        await LookAsync(ticket, record, ct);
        ticket.Measured();
        return record;
    }

    /// <summary>Looks, and writes into <paramref name="record"/> what it saw.</summary>
    public async Task LookAsync(Ticket ticket, ProbeRecord record, CancellationToken ct = default)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(TimeSpan.FromSeconds(settings.Seconds));
        var probeFinding = await SightAsync(ticket, record.Reason, patience.Token);
        (record.DoneAt, record.State, record.Obstacle) = (clock.GetUtcNow(), probeFinding.State, probeFinding.Obstacle);
        (record.Milliseconds, record.Loss, record.Raw) = (probeFinding.Milliseconds, probeFinding.Loss, probeFinding.Raw);
        if (probeFinding.Trace is { } trace) await traces.KeepAsync(ticket, trace, probeFinding.Raw, TraceOrigin.Server, by: null, ct);
    }

    private async Task<ProbeFinding> SightAsync(Ticket ticket, ProbeReason reason, CancellationToken ct)
    {
        if (ticket.Site is not { Probe: { Length: > 0 } registered } site) return Not(ProbeObstacle.NotRegistered);
        if (!TypedAddress.IsProbe(registered)) return Not(ProbeObstacle.WrongAddress);
        if (settings.Mode == ProbingMode.Played) return SimulatedLook.Sight(ticket, site, reason);
        using var turn = await queue.EnterAsync(ct);
        if (turn is null) return Not(ProbeObstacle.Busy);
        var target = IPAddress.TryParse(registered, out var address) ? address : await network.ResolveAsync(registered, ct);
        if (target is not null && !IsOneMachine(target)) return Not(ProbeObstacle.WrongAddress);
        return target is null ? Not(ProbeObstacle.NameUnknown) : await look.AtAsync(target, way: reason == ProbeReason.Asked, ct);
    }

    /// <summary>Neither "any" nor a group: those would be answered by machines that nobody has registered.</summary>
    private static bool IsOneMachine(IPAddress address) =>
        !address.Equals(IPAddress.Any) && !address.Equals(IPAddress.IPv6Any) && !address.Equals(IPAddress.Broadcast)
            && !address.IsIPv6Multicast
        && (address.GetAddressBytes() is not [var first, _, _, _] || first is > 0 and < 224);

    private static ProbeFinding Not(ProbeObstacle why) => new(ProbeState.NotPossible, why, null, null, null, "");
}

/// <summary>So many looks at once, in the whole process.</summary>
public sealed class ProbeQueue(ProbingSettings settings) : IDisposable
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim places = new(settings.MostAtOnce);

    /// <returns>To be disposed at the end of the look; <c>null</c> when no place came free in time.</returns>
    public async Task<IDisposable?> EnterAsync(CancellationToken ct) => await places.WaitAsync(Wait, ct) ? new QueuedSite(places) : null;

    public void Dispose() => places.Dispose();

    private sealed class QueuedSite(SemaphoreSlim places) : IDisposable
    {
        public void Dispose() => places.Release();
    }
}
