using GangguanBot.Office;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GangguanBot.Chasing;

/// <summary>
/// A person's digest of one day, sent or, with no lines, found to have nothing to say. The unique key makes a second one impossible.
/// </summary>
public sealed class DigestRow
{
    public int Id { get; init; }
    public int PersonId { get; init; }

    /// <summary>The office's civil day.</summary>
    public DateOnly Day { get; init; }

    public DateTimeOffset At { get; init; }
    public int Lines { get; init; }
}

/// <summary>The hours among which a person may choose, in minutes after midnight.</summary>
public static class DigestHours
{
    /// <summary>08.00.</summary>
    public const int Usual = 8 * 60;

    /// <summary>07.30 to 15.00, every half hour.</summary>
    public static readonly IReadOnlyList<int> Choices = [.. Enumerable.Range(15, 16).Select(half => half * 30)];

    public static TimeOnly Hour(int minutes) => TimeOnly.MinValue.AddMinutes(minutes);
}

internal sealed class DigestTable : IEntityTypeConfiguration<DigestRow>
{
    public void Configure(EntityTypeBuilder<DigestRow> digest)
    {
        digest.ToTable("Digests").HasIndex(d => new { d.PersonId, d.Day }).IsUnique();
        digest.HasOne<Person>().WithMany().HasForeignKey(d => d.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
