using GangguanBot.Sop;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GangguanBot.Office;

/// <summary>A person the bot knows. In a private chat Telegram's user id is the chat's id too.</summary>
public sealed class Person
{
    public int Id { get; init; }

    /// <summary>Negative when the person was forgotten: then it is nobody's.</summary>
    public long TelegramId { get; internal set; }
    public required string Name { get; set; }

    /// <summary>Civil servant's number; many technicians have none.</summary>
    public string? Nip { get; set; }

    /// <summary>The role of those who hold no post: reporter, technician, front desk, admin. Officials have theirs from the post.</summary>
    public Role? Role { get; set; }

    /// <summary>The seksi a technician belongs to.</summary>
    public int? SectionId { get; set; }

    public Post? Section { get; set; }

    /// <summary>The agency a reporter belongs to.</summary>
    public int? AgencyId { get; set; }

    public Agency? Agency { get; set; }

    /// <summary>Chosen with /bahasa; <c>null</c>: the office's language.</summary>
    public string? Language { get; set; }

    /// <summary>When the daily digest comes, in minutes after midnight; <c>null</c>: at the usual hour.</summary>
    public int? DigestMinutes { get; set; }

    /// <summary>Telegram refuses messages for this chat (blocked, deactivated, never started).</summary>
    public bool Unreachable { get; set; }

    /// <summary>Away (leave, duty elsewhere) until then, exclusive.</summary>
    public DateTimeOffset? AwayUntil { get; set; }

    /// <summary>First said /start; <c>null</c>: not connected yet.</summary>
    public DateTimeOffset? StartedAt { get; set; }

    /// <summary>The privacy notice was shown; <c>null</c>: not yet.</summary>
    public DateTimeOffset? PrivacyShownAt { get; set; }

    /// <summary>Asked to be forgotten, and no admin has decided yet.</summary>
    public DateTimeOffset? ErasureAskedAt { get; set; }

    public bool IsAway(DateTimeOffset now) => AwayUntil > now;

    /// <summary>No longer with the office: reaches nothing, stays in the records.</summary>
    public bool Removed { get; set; }
}

internal sealed class PersonTable : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("People").HasIndex(p => p.TelegramId).IsUnique();
        person.HasOne(p => p.Section).WithMany().HasForeignKey(p => p.SectionId).OnDelete(DeleteBehavior.Restrict);
        person.HasOne(p => p.Agency).WithMany().HasForeignKey(p => p.AgencyId).OnDelete(DeleteBehavior.Restrict);
    }
}
