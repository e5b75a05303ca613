using GangguanBot.Office;
using GangguanBot.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GangguanBot.Sites;

public enum ProposalAnswer { None, Agreed, NotYet }

/// <summary>A permanent repair was proposed to the Kabid, once for a series of disruptions at one site.</summary>
public sealed class RepairProposal
{
    public int Id { get; init; }
    public int SiteId { get; init; }

    /// <summary>The ticket that made it.</summary>
    public int TicketId { get; init; }

    /// <summary>The Kabid's post.</summary>
    public int PostId { get; init; }

    public DateTimeOffset AskedAt { get; init; }
    public ProposalAnswer Answer { get; set; }
    public DateTimeOffset? AnsweredAt { get; set; }
    public int? AnsweredById { get; set; }
}

internal sealed class RepairProposalTable : IEntityTypeConfiguration<RepairProposal>
{
    public void Configure(EntityTypeBuilder<RepairProposal> proposal)
    {
        proposal.ToTable("RepairProposals").HasIndex(p => new { p.SiteId, p.AskedAt });
        proposal.HasIndex(p => p.TicketId).IsUnique();
        proposal.HasOne<Ticket>().WithMany().HasForeignKey(p => p.TicketId).OnDelete(DeleteBehavior.Restrict);
        proposal.HasOne<Post>().WithMany().HasForeignKey(p => p.PostId).OnDelete(DeleteBehavior.Restrict);
        proposal.HasIndex(p => p.PostId);
    }
}
