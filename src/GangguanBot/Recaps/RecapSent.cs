using GangguanBot.Office;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GangguanBot.Recaps;

/// <summary>The kinds of messages that go out by themselves.</summary>
public enum RecapKind
{
    Day, Week, Month,

    /// <summary>No recap of tickets: holidays are missing, told to admins once a month.</summary>
    Holidays,
}

/// <summary>A recap that went out: once for each person and period, and once for each post and period, whatever restarts.</summary>
public sealed class RecapSent
{
    public int Id { get; init; }
    public RecapKind Kind { get; init; }

    /// <summary>The period's first day.</summary>
    public DateOnly From { get; init; }

    public int PersonId { get; init; }

    /// <summary>The post it was for: whoever comes to it later is not sent the past. <c>null</c>: to an admin.</summary>
    public int? PostId { get; init; }

    public DateTimeOffset SentAt { get; init; }
}

internal sealed class RecapSentTable : IEntityTypeConfiguration<RecapSent>
{
    public void Configure(EntityTypeBuilder<RecapSent> sent)
    {
        sent.ToTable("RecapsSent").HasIndex(s => new { s.PersonId, s.Kind, s.From }).IsUnique();
        sent.HasIndex(s => new { s.Kind, s.From });
        sent.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
