using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sop;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GangguanBot.Tickets.History;

/// <summary>An act on a ticket besides its moves. Phrase: <c>act.{name}</c>.</summary>
[PhraseFamily("act.")]
public enum TicketAct
{
    SentenceAmended, UrgencyChanged, SecrecyChanged, SiteChosen,

    /// <summary>A photo, file or place was added after the report was sent; <see cref="ActEntry.After"/> names it.</summary>
    FileAdded,

    /// <summary>The last answer of the diagnosis was taken back; <see cref="ActEntry.Before"/> is the question and the answer.</summary>
    AnswerCorrected,

    /// <summary>A device or material was taken back or said better.</summary>
    PartCorrected,

    /// <summary>The reporter's answer about the result, or that the time for it is over.</summary>
    ConfirmationGiven,

    Rated,

    /// <summary>An agency said that its network is well while others of the outage are being worked on.</summary>
    RecoveryTold,

    /// <summary>The Kadis took note of the summary.</summary>
    Acknowledged,

    OralConfirmed, OralRejected,

    /// <summary>Went along with another ticket of an outage, or its own way again; the other one's number.</summary>
    JoinedOutage, LeftOutage,

    /// <summary>The Kabid's answer to the proposal of a permanent repair.</summary>
    RepairAnswered,

    /// <summary>A person was shown words that are Terbatas or Rahasia; <see cref="ActEntry.After"/> names them.</summary>
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
