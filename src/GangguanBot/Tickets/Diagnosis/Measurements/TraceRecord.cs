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
    public DateTimeOffset At { get; init; }
    public TraceOrigin Origin { get; init; }

    /// <summary>The sender; <c>null</c>: the server took it by itself.</summary>
    public int? PersonId { get; init; }

    public required string Raw { get; init; }

    public required TraceOutcome Outcome { get; init; }

    /// <summary>The last point reports by itself that what follows is not there.</summary>
    public bool IsReported { get; init; }

    /// <summary>The last point that answered, its address and what the office calls it.</summary>
    public string? LastAddress { get; init; }

    public string? LastName { get; init; }

    /// <summary>Distance of the last point that answered; 0: nobody did.</summary>
    public int LastHop { get; init; }
}

internal sealed class TraceRecordTable : IEntityTypeConfiguration<TraceRecord>
{
    public void Configure(EntityTypeBuilder<TraceRecord> trace)
    {
        trace.ToTable("Traces").HasIndex(t => t.TicketId);
        trace.HasOne<Ticket>().WithMany().HasForeignKey(t => t.TicketId).OnDelete(DeleteBehavior.Restrict);
    }
}
