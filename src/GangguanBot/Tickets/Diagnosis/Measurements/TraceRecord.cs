using GangguanBot.Traces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GangguanBot.Tickets.Diagnosis.Measurements;

/// <summary>The origin of a trace.</summary>
public enum TraceOrigin { Pasted, File, Server }

/// <summary>
/// A route that was looked at for a ticket, raw as it came and as it was understood. It is the network's inside: technicians and
/// officials see it, reporters never do.
/// </summary>
public sealed class TraceRecord
{
    public int Id { get; init; }
    public int TicketId { get; init; }
    public DateTimeOffset At { get; private set; }
    public TraceOrigin Origin { get; init; }

    /// <summary>The sender; <c>null</c>: the server took it by itself.</summary>
    public int? PersonId { get; init; }

    public string Raw { get; private set; } = "";

    public TraceOutcome Outcome { get; private set; }

    /// <summary>The last point reports by itself that what follows is not there.</summary>
    public bool IsReported { get; private set; }

    /// <summary>The last point that answered, its address and what the office calls it.</summary>
    public string? LastAddress { get; private set; }

    public string? LastName { get; private set; }

    /// <summary>Distance of the last point that answered; 0: nobody did.</summary>
    public int LastHop { get; private set; }

    /// <summary>Only somebody on site knows whether the last line is the target.</summary>
    public bool IsOpen => Outcome is TraceOutcome.LastAnswers or TraceOutcome.LastAnswersWithLoss;

    /// <param name="name">The office's name of the last point.</param>
    public void Understand(string raw, Trace trace, TraceVerdict verdict, string? name, DateTimeOffset at)
    {
        var last = verdict.LastLive;
        (Raw, At, Outcome, LastName, LastHop) = (raw, at, verdict.Outcome, name, last?.No ?? 0);
        LastAddress = last is { Addresses: [var address, ..] } ? address.ToString() : last?.Name;
        IsReported = last is not null && trace.Hops.Any(h => h.Complaint is not (null or Complaint.Other) && h.IsAt(last));
    }

    /// <summary>Whole tools end at the target, or where a router refuses the rest.</summary>
    public void Settle(bool isTarget) => Outcome = !isTarget ? TraceOutcome.BreaksAfter
        : Outcome == TraceOutcome.LastAnswers ? TraceOutcome.Reached : TraceOutcome.ReachedWithLoss;
}

internal sealed class TraceRecordTable : IEntityTypeConfiguration<TraceRecord>
{
    public void Configure(EntityTypeBuilder<TraceRecord> trace)
    {
        trace.ToTable("Traces").HasIndex(t => t.TicketId);
        trace.HasOne<Ticket>().WithMany().HasForeignKey(t => t.TicketId).OnDelete(DeleteBehavior.Restrict);
    }
}
