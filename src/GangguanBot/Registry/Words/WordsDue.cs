using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GangguanBot.Registry.Words;

/// <summary>A ticket whose words are to be indexed at the next start: a migration puts all tickets here when what is indexed has changed.</summary>
public sealed class WordsDue
{
    public int TicketId { get; init; }
}

internal sealed class WordsDueTable : IEntityTypeConfiguration<WordsDue>
{
    public void Configure(EntityTypeBuilder<WordsDue> due)
    {
        due.ToTable("WordsDue").HasKey(d => d.TicketId);
        due.Property(d => d.TicketId).ValueGeneratedNever();
    }
}
