using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GangguanBot.Chasing;

/// <summary>The outcome of a reminder level.</summary>
public enum ReminderOutcome
{
    Sent,

    /// <summary>A higher one was due as well, after a standstill: this one never goes out.</summary>
    PassedOver,

    /// <summary>A level that reached nobody, up to the top: the admins were told.</summary>
    NobodyThere,
}

/// <summary>A level that is done with. The unique key makes a second one impossible, whatever restarts.</summary>
public sealed class Reminder
{
    public int Id { get; init; }
    public int VisitId { get; init; }
    public EscalationLevel Level { get; init; }
    public ReminderOutcome Outcome { get; init; }
    public DateTimeOffset SentAt { get; init; }
}

/// <summary>As what somebody is spoken to.</summary>
public enum NoticeKind { Holder, Superior, NobodyThere }

/// <summary>One line that waits to be said to one person; all that wait at the same moment are one message.</summary>
public sealed class Notice
{
    public int Id { get; init; }
    public int PersonId { get; init; }
    public Person Person { get; init; } = null!;
    public int VisitId { get; init; }
    public StepRun Visit { get; init; } = null!;
    public EscalationLevel Level { get; init; }
    public NoticeKind Kind { get; init; }
}

/// <summary>When the sweep last ran: how long the bot was away is known from it.</summary>
public sealed class SweepPulse
{
    public int Id { get; init; }
    public DateTimeOffset At { get; set; }
}

internal sealed class ReminderTable : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> reminder)
    {
        reminder.ToTable("Reminders").HasIndex(r => new { r.VisitId, r.Level }).IsUnique();
        reminder.Property(r => r.Outcome).HasDefaultValue(ReminderOutcome.Sent).HasSentinel(ReminderOutcome.Sent);
        reminder.HasOne<StepRun>().WithMany().HasForeignKey(r => r.VisitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class NoticeTable : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        notice.ToTable("Notices").HasIndex(n => new { n.PersonId, n.VisitId, n.Level }).IsUnique();
        notice.HasOne(n => n.Person).WithMany().HasForeignKey(n => n.PersonId).OnDelete(DeleteBehavior.Restrict);
        notice.HasOne(n => n.Visit).WithMany().HasForeignKey(n => n.VisitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SweepPulseTable : IEntityTypeConfiguration<SweepPulse>
{
    public void Configure(EntityTypeBuilder<SweepPulse> pulse) => pulse.ToTable("Pulse");
}
