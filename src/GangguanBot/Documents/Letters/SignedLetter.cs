using GangguanBot.Tickets;
using GangguanBot.Tickets.Attachments;
using GangguanBot.Tickets.Timing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GangguanBot.Documents.Letters;

/// <summary>
/// "Surat menyusul": the Surat Permohonan of a report in chat, signed by hand, is to follow within 1 hari (SOP 007, step 1). Work does not
/// wait for it.
/// </summary>
public static class SignedLetter
{
    private const int Days = 1;

    /// <summary>
    /// Until when it is waited for, or was; <c>null</c>: it is not waited for, because it is there, came on paper, or is needed no more.
    /// </summary>
    public static DateTimeOffset? DueAt(Ticket ticket, Deadlines deadlines) =>
        ticket.Letter is not null || ticket.Row.IsGivenUp || ticket.Attachments.Any(a => a.Kind == AttachmentKind.Letter)
            ? null : deadlines.WorkingDaysAfter(ticket.SubmittedAt, Days);
}

/// <summary>When somebody is reminded of a signed letter next, and how often somebody was.</summary>
public sealed class LetterReminder
{
    public int Id { get; init; }
    public int TicketId { get; init; }

    /// <summary><c>null</c>: nobody is reminded any more.</summary>
    public DateTimeOffset? NextAt { get; set; }

    public int Reminded { get; set; }
}

internal sealed class LetterReminderTable : IEntityTypeConfiguration<LetterReminder>
{
    public void Configure(EntityTypeBuilder<LetterReminder> reminder)
    {
        reminder.ToTable("LetterReminders").HasIndex(l => l.TicketId).IsUnique();
        reminder.HasIndex(l => l.NextAt);
        reminder.HasOne<Ticket>().WithMany().HasForeignKey(l => l.TicketId).OnDelete(DeleteBehavior.Restrict);
    }
}
