using System.Net;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Office.Networks;
using GangguanBot.Storage;
using GangguanBot.Traces;

namespace GangguanBot.Tickets.Diagnosis.Measurements;

/// <summary>The traces of a ticket: keeps them raw and as understood, wherever they come from.</summary>
public sealed class TraceRepository(BotDb db, NetworkNames names, TimeProvider clock)
{
    /// <summary>Characters of a trace that are kept as they came.</summary>
    private const int LongestRaw = 16_000;

    /// <param name="by">The sender; <c>null</c>: the server took it.</param>
    public async Task<TraceRecord> KeepAsync(
        Ticket ticket, Trace trace, string raw, TraceOrigin origin, Person? by, CancellationToken ct = default)
    {
        var expected = IPAddress.TryParse(ticket.Site?.Probe, out var registered) ? registered : null;
        var verdict = TraceVerdict.Of(trace, expected);
        var last = verdict.LastLive;
        var record = new TraceRecord
        {
            TicketId = ticket.Id, At = clock.GetUtcNow(), Origin = origin, PersonId = by?.Id, Raw = Text.Cut(raw, LongestRaw, ending: ""),
            Outcome = verdict.Outcome, IsReported = last?.Complaint is not null
                || trace.Hops.Any(h => h.Complaint is not null && last is not null && h.IsAt(last)),
            LastAddress = last is { Addresses: [var address, ..] }
                ? address.ToString() : last?.Name, LastName = await NameAsync(last, ct), LastHop = last?.No ?? 0,
        };
        db.Add(record);
        ticket.Measured();
        return record;
    }

    /// <summary>The newest since then, those of this very update among them.</summary>
    public async Task<TraceRecord?> LatestAsync(Ticket ticket, DateTimeOffset since, CancellationToken ct = default)
    {
        var rows = db.Set<TraceRecord>();
        await db.LoadOnceAsync((nameof(TraceRecord), ticket.Id, since),
            rows.Where(t => t.TicketId == ticket.Id && t.At >= since).OrderByDescending(t => t.Id).Take(1), ct);
        return rows.Local.Where(t => t.TicketId == ticket.Id && t.At >= since).MaxBy(t => (t.At, t.Id > 0 ? t.Id : int.MaxValue));
    }

    private async Task<string?> NameAsync(Hop? hop, CancellationToken ct)
    {
        foreach (var address in hop?.Addresses ?? [])
            if (await names.OfAsync(address, ct) is { } name) return name;
        return null;
    }
}
