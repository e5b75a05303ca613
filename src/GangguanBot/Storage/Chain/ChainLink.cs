using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GangguanBot.Storage.Chain;

/// <summary>One link: it seals a row, and all links before it.</summary>
public sealed class ChainLink
{
    /// <summary>Source of a link that says which other link's names were forgotten; its row number is that link's.</summary>
    public const string Forgotten = "Forgotten";

    public const string Table = "Chain";

    /// <summary>1, 2, 3 … without gaps.</summary>
    public int Seq { get; init; }

    /// <summary>The row's table.</summary>
    public required string Source { get; init; }

    public int RowId { get; init; }

    /// <summary>SHA-256 of the row without its personal columns, lower-case hex.</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 of <see cref="Salt"/> and the personal columns.</summary>
    public required string Names { get; init; }

    /// <summary>Random, so that a name cannot be guessed from its hash; <c>null</c> once the names were forgotten.</summary>
    public string? Salt { get; set; }

    /// <summary>SHA-256 of the link before and of all the above but the salt.</summary>
    public required string Hash { get; init; }
}

internal sealed class ChainLinkTable : IEntityTypeConfiguration<ChainLink>
{
    public void Configure(EntityTypeBuilder<ChainLink> link)
    {
        link.ToTable(ChainLink.Table).HasKey(l => l.Seq);
        link.Property(l => l.Seq).ValueGeneratedNever();
        link.HasIndex(l => new { l.Source, l.RowId }).IsUnique();
    }
}
