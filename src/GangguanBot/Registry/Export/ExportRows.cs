using GangguanBot.Sop;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Numbering;

namespace GangguanBot.Registry.Export;

/// <summary>A ticket as it is exported.</summary>
internal sealed record TicketRow
{
    public required int Id { get; init; }
    public required int Year { get; init; }
    public required int Serial { get; init; }
    public required int SopVersion { get; init; }
    public required int AgencyId { get; init; }
    public required int? SiteId { get; init; }
    public required Symptom Symptom { get; init; }
    public required string Sentence { get; init; }
    public required string? Place { get; init; }
    public required string? SinceWords { get; init; }
    public required DateTimeOffset Since { get; init; }
    public required OutageReach? Reach { get; init; }
    public required bool ServiceStopped { get; init; }
    public required Urgency Urgency { get; init; }
    public required Secrecy Secrecy { get; init; }
    public required Step Step { get; init; }
    public required Branch Branch { get; init; }
    public required string? Lead { get; init; }
    public required DateTimeOffset SubmittedAt { get; init; }
    public required DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Office seconds of all stays that are over.</summary>
    public required int Seconds { get; init; }

    public required int Visits { get; init; }
    public required string? Cause { get; init; }
    public required string? Action { get; init; }
    public required string? Result { get; init; }
    public required string? Detail { get; init; }
    public required Confirmation Confirmation { get; init; }
    public required int? Rating { get; init; }

    /// <summary>The reader may see its words, place and outcome.</summary>
    public bool Shown { get; set; } = true;

    public string Number => new TicketNumber(Year, Serial).ToString();
}

/// <summary>A stay of a ticket in a step, as it is exported.</summary>
internal sealed record StepLine(
    int Year, int Serial, int AgencyId, int SopVersion, Step Step, int? PostId, Branch Branch,
    DateTimeOffset EnteredAt, DateTimeOffset? LeftAt, DateTimeOffset? DueAt, string? Limit, int? WorkedSeconds)
{
    public string Number => new TicketNumber(Year, Serial).ToString();
}
