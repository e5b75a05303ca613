using GangguanBot.Office;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GangguanBot.Tickets.Disposing;

public enum OralState { Waiting, Confirmed, Rejected }

/// <summary>
/// A disposition that an official gave by word of mouth. Work goes on at once; the official confirms or rejects it later.
/// </summary>
public sealed class OralDisposition
{
    public int Id { get; init; }
    public int TicketId { get; init; }

    /// <summary>The stay that it began.</summary>
    public int VisitSeq { get; init; }

    /// <summary>The post that disposed.</summary>
    public int PostId { get; init; }

    public int OfficialId { get; init; }
    public int RecordedById { get; init; }
    public DateTimeOffset RecordedAt { get; init; }
    public OralState State { get; internal set; }
    public DateTimeOffset? AnsweredAt { get; internal set; }
}

internal sealed class OralDispositionTable : IEntityTypeConfiguration<OralDisposition>
{
    public void Configure(EntityTypeBuilder<OralDisposition> oral)
    {
        oral.ToTable("OralDispositions").HasIndex(o => new { o.TicketId, o.VisitSeq }).IsUnique();
        oral.HasOne<Ticket>().WithMany().HasForeignKey(o => o.TicketId).OnDelete(DeleteBehavior.Restrict);
        oral.HasOne<Post>().WithMany().HasForeignKey(o => o.PostId).OnDelete(DeleteBehavior.Restrict);
        oral.HasOne<Person>().WithMany().HasForeignKey(o => o.OfficialId).OnDelete(DeleteBehavior.Restrict);
        oral.HasOne<Person>().WithMany().HasForeignKey(o => o.RecordedById).OnDelete(DeleteBehavior.Restrict);
    }
}
