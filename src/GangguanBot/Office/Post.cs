using GangguanBot.Languages;
using GangguanBot.Office.Holders;
using GangguanBot.Sop;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GangguanBot.Office;

/// <summary>An office in the chain. Steps belong to posts, not to people.</summary>
public sealed class Post
{
    public int Id { get; init; }
    public required string Code { get; init; }
    public required Role Role { get; set; }

    /// <summary>As papers write it: "Kepala Bidang Teknologi Informasi".</summary>
    public required string Title { get; set; }

    /// <summary>As people say it: "Kabid TI".</summary>
    public required string Short { get; set; }

    /// <summary>No longer in the chain; stays for the records.</summary>
    public bool Removed { get; set; }

    public int? ReportsToId { get; set; }
    public Post? ReportsTo { get; set; }

    /// <summary>The person last told to act here, and the mode. <see cref="HolderChanges"/> compares them with the present.</summary>
    public int? SeatPersonId { get; set; }

    public HoldingMode? SeatMode { get; set; }

    /// <summary>"KABID-TI" → "Kabid TI": the short name of a post that the office gave none.</summary>
    public static string ShortFrom(string code, Role role, string title)
    {
        var (word, rest) = code.Split('-', 2) is [var w, var r] ? (w, r) : (code, "");
        return word.Equals(role.ToString(), StringComparison.OrdinalIgnoreCase) ? $"{role} {rest}".Trim() : title;
    }
}

/// <summary>How somebody holds a post.</summary>
[PhraseFamily("mode.")]
public enum HoldingMode
{
    /// <summary>The holder proper.</summary>
    Definitif,

    /// <summary>Pelaksana tugas: the post is vacant.</summary>
    Plt,

    /// <summary>Pelaksana harian: the holder is away for a while.</summary>
    Plh,

    /// <summary>The post above acts, since nobody can be reached on this one. Never the mode of a holding.</summary>
    Superior,
}

/// <summary>A person on a post from one instant to another. History is kept; the newest that runs is the active holder.</summary>
public sealed class PostHolding
{
    public int Id { get; init; }
    public int PostId { get; init; }
    public Post Post { get; init; } = null!;
    public int PersonId { get; init; }
    public Person Person { get; init; } = null!;
    public HoldingMode Mode { get; init; }
    public DateTimeOffset From { get; init; }

    /// <summary>End, exclusive; <c>null</c>: until further notice.</summary>
    public DateTimeOffset? Until { get; set; }
}

internal sealed class PostTable : IEntityTypeConfiguration<Post>
{
    public void Configure(EntityTypeBuilder<Post> post)
    {
        post.ToTable("Posts").HasIndex(p => p.Code).IsUnique();
        post.Property(p => p.Removed).HasDefaultValue(false);
        post.HasOne(p => p.ReportsTo).WithMany().HasForeignKey(p => p.ReportsToId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PostHoldingTable : IEntityTypeConfiguration<PostHolding>
{
    public void Configure(EntityTypeBuilder<PostHolding> holding)
    {
        holding.ToTable("Holdings").HasIndex(h => new { h.PostId, h.From });
        holding.HasOne(h => h.Post).WithMany().HasForeignKey(h => h.PostId).OnDelete(DeleteBehavior.Restrict);
        holding.HasOne(h => h.Person).WithMany().HasForeignKey(h => h.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
