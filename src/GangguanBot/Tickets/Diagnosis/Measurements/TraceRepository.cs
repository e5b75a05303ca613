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

    /// <summary>Telegram parts a long text in several messages, which arrive one after the other.</summary>
    private static readonly TimeSpan Together = TimeSpan.FromMinutes(1);

    /// <param name="by">The sender; <c>null</c>: the server took it.</param>
    public async Task<TraceRecord> KeepAsync(
        Ticket ticket, Trace trace, string raw, TraceOrigin origin, Person? by, CancellationToken ct = default)
    {
        var record = new TraceRecord { TicketId = ticket.Id, Origin = origin, PersonId = by?.Id };
        await UnderstandAsync(record, ticket, trace, raw, ct);
        db.Add(record);
        return record;
    }

    /// <summary>Takes a text for the rest of what the same person has just pasted, when both together tell more than either.</summary>
    /// <returns>Whether it was one.</returns>
    public async Task<bool> ContinueAsync(Ticket ticket, Trace? alone, string text, Person by, CancellationToken ct = default)
    {
        if (await LatestAsync(ticket, clock.GetUtcNow() - Together, ct) is not { Origin: TraceOrigin.Pasted } record
            || record.PersonId != by.Id || TraceReader.Read(record.Raw) is not { } before) return false;
        var raw = $"{record.Raw}\n{text}";
        if (TraceReader.Read(raw) is not { } whole || whole.Hops.Count <= Math.Max(before.Hops.Count, alone?.Hops.Count ?? 0)) return false;
        await UnderstandAsync(record, ticket, whole, raw, ct);
        return true;
    }

    /// <summary>The newest since then, those of this very update among them.</summary>
    public async Task<TraceRecord?> LatestAsync(Ticket ticket, DateTimeOffset since, CancellationToken ct = default)
    {
        var rows = db.Set<TraceRecord>();
        await db.LoadOnceAsync((nameof(TraceRecord), ticket.Id, since),
            rows.Where(t => t.TicketId == ticket.Id && t.At >= since).OrderByDescending(t => t.Id).Take(1), ct);
        return rows.Local.Where(t => t.TicketId == ticket.Id && t.At >= since).MaxBy(t => (t.At, t.Id > 0 ? t.Id : int.MaxValue));
    }

    private async Task UnderstandAsync(TraceRecord record, Ticket ticket, Trace trace, string raw, CancellationToken ct)
    {
        var verdict = TraceVerdict.Of(trace, IPAddress.TryParse(ticket.Site?.Probe, out var registered) ? registered : null);
        record.Understand(Text.Cut(raw, LongestRaw, ending: ""), trace, verdict, await NameAsync(verdict.LastLive, ct),
            clock.GetUtcNow());
        ticket.Measured();
    }

    private async Task<string?> NameAsync(Hop? hop, CancellationToken ct)
    {
        foreach (var address in hop?.Addresses ?? [])
            if (await names.OfAsync(address, ct) is { } name) return name;
        return null;
    }
}
