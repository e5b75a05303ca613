using GangguanBot.Sop;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GangguanBot.Office.Admission;

public enum InvitationState { Open, Used, Expired, Revoked }

/// <summary>A link that lets one person in, for one role and place, until it expires.</summary>
public sealed class Invitation : IVersioned
{
    public int Id { get; init; }

    /// <summary>Of the token; the token itself stands only in the message with the link.</summary>
    public required string Hash { get; init; }

    public Role Role { get; init; }
    public int? AgencyId { get; init; }
    public int? PostId { get; init; }

    /// <summary>An admin is asked once more when it is used.</summary>
    public bool NeedsApproval { get; init; }

    public int MadeById { get; init; }
    public DateTimeOffset MadeAt { get; init; }
    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Telegram id of who confirmed it.</summary>
    public long? UsedBy { get; set; }

    public DateTimeOffset? UsedAt { get; set; }
    public DateTimeOffset? RevokedAt { get; set; }
    public int Version { get; set; }

    public Placement Target() => new(Role, AgencyId, PostId);

    public InvitationState StateAt(DateTimeOffset now) => RevokedAt is not null ? InvitationState.Revoked
        : UsedAt is not null ? InvitationState.Used
        : ExpiresAt <= now ? InvitationState.Expired : InvitationState.Open;

    public void UseUp(long telegramId, DateTimeOffset now) => (UsedBy, UsedAt) = (telegramId, now);
}

internal sealed class InvitationTable : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> invitation) => invitation.ToTable("Invitations").HasIndex(i => i.Hash).IsUnique();
}
