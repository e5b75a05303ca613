using GangguanBot.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GangguanBot.Documents.Letters;

/// <summary>The signed Surat Permohonan of a ticket that was reported in chat: "surat menyusul" (SOP 007, step 1: within 1 hari). Work does not wait for it.</summary>
public sealed class SignedLetter
{
    public int Id { get; init; }
    public int TicketId { get; init; }
    public DateTimeOffset DueAt { get; init; }
    public DateTimeOffset? ReceivedAt { get; set; }

    /// <summary>When somebody is reminded next; <c>null</c>: nobody is any more.</summary>
    public DateTimeOffset? NextAt { get; set; }

    /// <summary>How often somebody was.</summary>
    public int Reminded { get; set; }
}

internal sealed class SignedLetterTable : IEntityTypeConfiguration<SignedLetter>
{
    public void Configure(EntityTypeBuilder<SignedLetter> letter)
    {
        letter.ToTable("SignedLetters").HasIndex(l => l.TicketId).IsUnique();
        letter.HasIndex(l => l.NextAt);
        letter.HasOne<Ticket>().WithMany().HasForeignKey(l => l.TicketId).OnDelete(DeleteBehavior.Restrict);
    }
}
