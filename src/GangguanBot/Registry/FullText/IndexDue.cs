using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GangguanBot.Registry.FullText;

/// <summary>
/// A ticket whose words are to be indexed at the next start: a migration puts all tickets here when what is indexed has changed.
/// </summary>
public sealed class IndexDue
{
    public int TicketId { get; init; }
}

internal sealed class IndexDueTable : IEntityTypeConfiguration<IndexDue>
{
    public void Configure(EntityTypeBuilder<IndexDue> due)
    {
        due.ToTable("WordsDue").HasKey(d => d.TicketId);
        due.Property(d => d.TicketId).ValueGeneratedNever();
    }
}
