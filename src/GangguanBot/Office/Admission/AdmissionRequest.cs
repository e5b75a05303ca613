using GangguanBot.Sop;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GangguanBot.Office.Admission;

public enum RequestState
{
    Open, Admitted, Refused,

    /// <summary>The person came in by an invitation meanwhile, or asked again with one.</summary>
    Superseded,
}

/// <summary>A request to be let in, or for another place with another person's invitation.</summary>
public sealed class AdmissionRequest : IVersioned
{
    public int Id { get; init; }
    public long TelegramId { get; init; }
    public required string Name { get; init; }

    /// <summary>Name and agency in the person's own words; <c>null</c>: it came with an invitation.</summary>
    public string? Words { get; init; }

    /// <summary>The language in which the person is answered.</summary>
    public required string Language { get; init; }

    public int? InvitationId { get; init; }

    /// <summary>The invitation's, or what the admin has chosen.</summary>
    public Role? Role { get; set; }

    public int? AgencyId { get; set; }
    public int? PostId { get; set; }
    public DateTimeOffset AskedAt { get; init; }
    public RequestState State { get; set; }
    public DateTimeOffset? DecidedAt { get; set; }
    public int? DecidedById { get; set; }
    public int Version { get; set; }

    public Placement? Target() => Role is { } role ? new Placement(role, AgencyId, PostId) : null;

    public void Decide(RequestState state, Person? by, DateTimeOffset now) => (State, DecidedById, DecidedAt) = (state, by?.Id, now);
}

internal sealed class AdmissionRequestTable : IEntityTypeConfiguration<AdmissionRequest>
{
    public void Configure(EntityTypeBuilder<AdmissionRequest> request)
    {
        request.ToTable("AdmissionRequests").HasIndex(r => r.TelegramId);
        request.HasIndex(r => r.State);
    }
}
