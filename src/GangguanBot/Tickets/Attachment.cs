using GangguanBot.Sop;

namespace GangguanBot.Tickets;

public enum AttachmentKind { Photo, Document, Letter, Location }

/// <summary>A photo, file or place that belongs to a ticket, with the step in which it came.</summary>
public sealed class Attachment
{
    public int Id { get; init; }
    public int TicketId { get; init; }
    public AttachmentKind Kind { get; init; }
    public Step Step { get; init; }
    public DateTimeOffset At { get; init; }
    public int PersonId { get; init; }

    /// <summary>Telegram's id, good for sending it again.</summary>
    public string? FileId { get; set; }

    /// <summary>Below <c>Storage:FilesPath</c>; empty for a location, and for a file that is no longer kept.</summary>
    public string Path { get; set; } = "";

    /// <summary>The time for keeping it was over: the row stays with its hash, the file is gone.</summary>
    public DateTimeOffset? DiscardedAt { get; set; }

    public string FileName { get; init; } = "";
    public string ContentType { get; init; } = "";
    public string Sha256 { get; init; } = "";
    public string? Caption { get; init; }
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }

    /// <summary>The same bytes were sent before, on this or another ticket: shown to the Kasi, never judged.</summary>
    public bool IsDuplicate { get; init; }
}
