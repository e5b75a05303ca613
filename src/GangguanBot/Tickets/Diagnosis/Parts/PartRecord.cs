using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GangguanBot.Tickets.Diagnosis.Parts;

/// <summary>A device that was taken out and the one put in, or material that was used up, on a ticket.</summary>
public sealed class PartRecord
{
    public int Id { get; init; }
    public int TicketId { get; init; }

    /// <summary>The site where the part was built in; <c>null</c>: not known.</summary>
    public int? SiteId { get; init; }

    public DateTimeOffset At { get; init; }
    public int PersonId { get; init; }
    public PartKind Kind { get; init; }

    /// <summary>Make and model of a device ("MikroTik hAP ac2"; empty: not said), or what the material is called.</summary>
    public required string Name { get; set; }

    public string? OldSerial { get; init; }
    public string? NewSerial { get; init; }

    /// <summary>Metres of cable, pieces of anything else.</summary>
    public double Quantity { get; init; }

    /// <summary>Taken back as a mistake; the row stays.</summary>
    public DateTimeOffset? CorrectedAt { get; set; }
}

/// <summary>Kinds of stock, each in its own unit.</summary>
public enum PartKind { Device, CableMetres, Connector, Other }

internal sealed class PartRecordTable : IEntityTypeConfiguration<PartRecord>
{
    public void Configure(EntityTypeBuilder<PartRecord> part)
    {
        part.ToTable("Parts").HasIndex(p => p.TicketId);
        part.HasIndex(p => p.SiteId);
        part.HasIndex(p => p.At);
        part.HasOne<Ticket>().WithMany().HasForeignKey(p => p.TicketId).OnDelete(DeleteBehavior.Restrict);
    }
}
