using GangguanBot.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GangguanBot.Chasing;

/// <summary>How urgent a reminder is. Each goes out once for each stay in a step.</summary>
public enum Level
{
    /// <summary>Half of the office time has passed.</summary>
    HalfTime,

    /// <summary>The limit is reached, or a hold's review day has come.</summary>
    Limit,
}

/// <summary>A reminder that went out. The unique key makes a second one impossible, whatever restarts.</summary>
public sealed class Reminder
{
    public int Id { get; init; }
    public int VisitId { get; init; }
    public Level Level { get; init; }
    public DateTimeOffset SentAt { get; init; }
}

/// <summary>When the sweep last ran: how long the bot was away is known from it.</summary>
public sealed class Pulse
{
    public int Id { get; init; }
    public DateTimeOffset At { get; set; }
}

internal sealed class ReminderTable : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> reminder)
    {
        reminder.ToTable("Reminders").HasIndex(r => new { r.VisitId, r.Level }).IsUnique();
        reminder.HasOne<Visit>().WithMany().HasForeignKey(r => r.VisitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PulseTable : IEntityTypeConfiguration<Pulse>
{
    public void Configure(EntityTypeBuilder<Pulse> pulse) => pulse.ToTable("Pulse");
}
