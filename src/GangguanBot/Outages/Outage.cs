using GangguanBot.Languages;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GangguanBot.Outages;

/// <summary>The common cause of several tickets: a device or line, or a kecamatan.</summary>
[PhraseFamily("outage.on.")]
public enum OutageOn { Upstream, District }

public enum OutageState
{
    /// <summary>The Kasi was asked and has not answered.</summary>
    Asked,

    /// <summary>"Tidak": it is asked again only when the group has doubled.</summary>
    Declined,

    Joined,
}

/// <summary>Several open tickets that seem to be one disruption.</summary>
public sealed class Outage : IVersioned
{
    public int Id { get; init; }
    public OutageOn On { get; init; }

    /// <summary>Of the upstream or kecamatan.</summary>
    public required string Name { get; init; }

    public OutageState State { get; set; }
    public DateTimeOffset AskedAt { get; set; }

    /// <summary>The post that is asked.</summary>
    public int KasiPostId { get; init; }

    public List<OutageMember> Members { get; } = [];
    public int Version { get; set; }

    public IEnumerable<OutageMember> In => Members.Where(m => m.State == MemberState.In);
}

public enum MemberState
{
    /// <summary>Found to fit; the Kasi has not decided.</summary>
    Found,

    /// <summary>It goes the one way.</summary>
    In,

    /// <summary>Left: withdrawn, split off, reopened on its own, or not wanted by the Kasi.</summary>
    Out,
}

/// <summary>A ticket's part in an outage.</summary>
public sealed class OutageMember
{
    public int Id { get; init; }
    public int OutageId { get; init; }
    public int TicketId { get; init; }
    public MemberState State { get; set; }

    /// <summary>Since when it is in that state.</summary>
    public DateTimeOffset At { get; set; }
}

internal sealed class OutageTable : IEntityTypeConfiguration<Outage>
{
    public void Configure(EntityTypeBuilder<Outage> outage)
    {
        outage.ToTable("Outages").HasIndex(o => new { o.On, o.Name, o.State });
        outage.Ignore(o => o.In);
        outage.HasMany(o => o.Members).WithOne().HasForeignKey(m => m.OutageId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class OutageMemberTable : IEntityTypeConfiguration<OutageMember>
{
    public void Configure(EntityTypeBuilder<OutageMember> member)
    {
        member.ToTable("OutageMembers").HasIndex(m => new { m.OutageId, m.TicketId }).IsUnique();
        member.HasIndex(m => m.TicketId);
        member.HasOne<Ticket>().WithMany().HasForeignKey(m => m.TicketId).OnDelete(DeleteBehavior.Restrict);
    }
}
