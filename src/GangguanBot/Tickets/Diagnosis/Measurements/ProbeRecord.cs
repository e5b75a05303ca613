using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GangguanBot.Tickets.Diagnosis.Measurements;

/// <summary>Why the server looked.</summary>
public enum ProbeReason { Intake, Asked, AtNormal }

/// <summary>The result of the server's look at a site.</summary>
public enum ProbeState
{
    /// <summary>Is to be looked at.</summary>
    Waiting,

    Alive,

    /// <summary>It answers, with loss or late.</summary>
    Impaired,

    Dead,

    /// <summary>The server could not look: nothing is registered, or the machine forbids it. Says nothing about the site.</summary>
    NotPossible,
}

/// <summary>Why the server could not look, or not fully.</summary>
public enum ProbeObstacle
{
    /// <summary>The site has no address in the office's records, or it is not known which site it is.</summary>
    NotRegistered,

    /// <summary>The registered text is no address or host name.</summary>
    WrongAddress,

    /// <summary>The registered host name could not be resolved.</summary>
    NameUnknown,

    /// <summary>The machine forbids ICMP (CAP_NET_RAW is missing), and no port answered.</summary>
    NoIcmp,

    /// <summary>As many looks as may run at once are running.</summary>
    Busy,

    /// <summary>Something of our own failed, each time it was tried.</summary>
    Failed,
}

/// <summary>A look of the server at the registered address of a ticket's site. Never at one that somebody typed.</summary>
public sealed class ProbeRecord
{
    public int Id { get; init; }
    public int TicketId { get; init; }
    public int? SiteId { get; init; }
    public ProbeReason Reason { get; init; }
    public DateTimeOffset At { get; init; }
    public DateTimeOffset? DoneAt { get; set; }
    public ProbeState State { get; set; }

    /// <summary>How often a waiting look has failed.</summary>
    public int Attempts { get; set; }

    /// <summary>Set with <see cref="ProbeState.NotPossible"/>.</summary>
    public ProbeObstacle? Obstacle { get; set; }

    /// <summary>Best round trip in milliseconds.</summary>
    public double? Milliseconds { get; set; }

    /// <summary>Lost packets in per cent.</summary>
    public double? Loss { get; set; }

    /// <summary>All that was seen, as text.</summary>
    public string Raw { get; set; } = "";

    /// <summary>The technician's explanation when "normal" contradicts the look.</summary>
    public string? Contradiction { get; set; }
}

internal sealed class ProbeRecordTable : IEntityTypeConfiguration<ProbeRecord>
{
    public void Configure(EntityTypeBuilder<ProbeRecord> probe)
    {
        probe.ToTable("Probes").HasIndex(p => p.TicketId);
        probe.HasIndex(p => new { p.State, p.At });
        probe.Property(p => p.Attempts).HasDefaultValue(0);
        probe.HasOne<Ticket>().WithMany().HasForeignKey(p => p.TicketId).OnDelete(DeleteBehavior.Restrict);
    }
}
