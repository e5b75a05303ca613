using GangguanBot.Office;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GangguanBot.Tickets.Reporting;

/// <summary>A paper letter that the front desk registered; its ticket begins at step 2.</summary>
public sealed class Letter
{
    public int Id { get; init; }
    public int TicketId { get; init; }

    /// <summary>Agenda number within the year, without gaps or re-use.</summary>
    public int AgendaYear { get; init; }

    public int AgendaNo { get; init; }

    /// <summary>As the sender wrote it; the bot never makes one up.</summary>
    public required string Number { get; init; }

    /// <summary>The date on the letter.</summary>
    public DateOnly Date { get; init; }

    public required string Sender { get; init; }
    public required string Subject { get; init; }
    public int RegisteredById { get; init; }
    public DateTimeOffset RegisteredAt { get; init; }
}

internal sealed class LetterTable : IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Letter> letter)
    {
        letter.ToTable("Letters").HasIndex(l => new { l.AgendaYear, l.AgendaNo }).IsUnique();
        letter.HasOne<Ticket>().WithOne(t => t.Letter).HasForeignKey<Letter>(l => l.TicketId).OnDelete(DeleteBehavior.Restrict);
        letter.HasOne<Person>().WithMany().HasForeignKey(l => l.RegisteredById).OnDelete(DeleteBehavior.Restrict);
    }
}
