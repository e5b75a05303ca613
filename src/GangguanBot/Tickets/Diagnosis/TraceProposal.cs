using GangguanBot.Tickets.Diagnosis.Measurements;
using GangguanBot.Traces;

namespace GangguanBot.Tickets.Diagnosis;

/// <summary>
/// Proposes the branch that a trace speaks for ("traceroute untuk mengecek atau mengetahui jalur yang mati", SOP 007 step 6). It only puts
/// that button first: the technician decides.
/// </summary>
public sealed class TraceProposal(TraceRepository traces)
{
    /// <summary>The node that asks where the route breaks.</summary>
    public const string Node = "trace";

    private const string Cable = "cable", Device = "device", Upstream = "upstream";

    /// <summary>The first line that fits; a trace that fits none speaks for no branch.</summary>
    private static readonly IReadOnlyList<(Func<TraceRecord, bool> Fits, string Choice)> Table =
    [
        (t => t.Outcome == TraceOutcome.NothingAnswers, Cable), // the site's own cable, port or address
        (t => t.Outcome == TraceOutcome.Loop, Upstream), // packets go round between routers
        (t => t is { Outcome: TraceOutcome.BreaksAfter, IsReported: true }, Device),
            // its neighbour looked for it and found nothing: off, or wrongly set
        (t => t is { Outcome: TraceOutcome.BreaksAfter, LastHop: 1 }, Cable), // the link behind the site's router
        (t => t is { Outcome: TraceOutcome.BreaksAfter, LastName: not null }, Cable), // the link behind a point of our own network
        (t => t.Outcome == TraceOutcome.BreaksAfter, Upstream), // beyond what the office knows: the provider's
    ];

    /// <returns>The choice of <see cref="Node"/> that the newest trace of this stay speaks for; <c>null</c>: none.</returns>
    public async Task<string?> OfAsync(Ticket ticket, CancellationToken ct = default) =>
        await traces.LatestAsync(ticket, ticket.Visit.EnteredAt, ct) is { } trace ? Of(trace) : null;

    public static string? Of(TraceRecord trace) => Table.FirstOrDefault(line => line.Fits(trace)).Choice;
}
