using GangguanBot.Sop;
using GangguanBot.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GangguanBot.Tickets.Acts;

/// <summary>What was done with a ticket besides its moves. Phrase: <c>act.{name}</c>.</summary>
public enum TicketAct
{
    SentenceAmended, UrgencyChanged, SecrecyChanged,

    /// <summary>Somebody was shown what is Terbatas or Rahasia; <see cref="ActEntry.After"/> says what.</summary>
    ConfidentialSeen,

    /// <summary>A paper was made; <see cref="ActEntry.After"/> names it with its version.</summary>
    PaperMade,
}

/// <summary>An act on a ticket: who, in which capacity, what, before and after. Append-only, and linked into the chain.</summary>
public sealed class ActEntry
{
    public int Id { get; init; }
    public int TicketId { get; init; }
    public DateTimeOffset At { get; init; }
    public TicketAct Act { get; init; }

    /// <summary><c>null</c>: the bot itself.</summary>
    public int? PersonId { get; init; }

    public string PersonName { get; init; } = "";
    public Role? Role { get; init; }

    /// <summary>The post acted for, as it was called then.</summary>
    public string? PostTitle { get; init; }

    public HoldingMode? Mode { get; init; }
    public string? Before { get; init; }
    public string? After { get; init; }
}

internal sealed class ActEntryTable : IEntityTypeConfiguration<ActEntry>
{
    public void Configure(EntityTypeBuilder<ActEntry> entry)
    {
        entry.ToTable("TicketActs").HasIndex(e => e.TicketId);
        entry.HasOne<Ticket>().WithMany().HasForeignKey(e => e.TicketId).OnDelete(DeleteBehavior.Restrict);
    }
}
