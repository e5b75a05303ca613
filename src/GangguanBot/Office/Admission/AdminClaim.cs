using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GangguanBot.Office.Admission;

/// <summary>The right to become the first admin, given to whoever can read the log.</summary>
public sealed class AdminClaim : IVersioned
{
    public int Id { get; init; }

    /// <summary>Of the code; the code itself stands only in the log.</summary>
    public required string Hash { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? UsedAt { get; set; }
    public int Version { get; set; }
}

internal sealed class AdminClaimTable : IEntityTypeConfiguration<AdminClaim>
{
    public void Configure(EntityTypeBuilder<AdminClaim> claim) => claim.ToTable("Claims").HasIndex(c => c.Hash).IsUnique();
}
