using GangguanBot.Sop;

namespace GangguanBot.Tickets.Attachments;

public enum AttachmentKind { Photo, Document, Letter, Location }

/// <summary>Whether a photo shows a part before or after its replacement.</summary>
public enum PartPhase { Before, After }

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
    /// <summary>Of the bytes as they were sent.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>Of the file that is kept, where something was taken from it; <c>null</c>: it is kept as it was sent.</summary>
    public string? KeptSha256 { get; init; }

    public string? Caption { get; init; }
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }

    /// <summary>The same bytes were sent before, on this or another ticket: shown to the Kasi, never judged.</summary>
    public bool IsDuplicate { get; init; }

    /// <summary>The earlier photo that is the same, or (when <see cref="IsDuplicate"/> is not set) looks nearly the same.</summary>
    public int? EarlierId { get; set; }

    /// <summary>Photos sent together are one piece of evidence; Telegram's <c>media_group_id</c>.</summary>
    public string? AlbumId { get; init; }

    /// <summary>The question of the diagnosis in which a part was being replaced.</summary>
    public string? Node { get; init; }

    public PartPhase? Phase { get; init; }

    /// <summary>Of a location: how far from the site's coordinates, in metres; <c>null</c>: not known.</summary>
    public double? DistanceMetres { get; init; }

    /// <summary>A picture that is still to be compared with the others.</summary>
    public bool AwaitsLook { get; set; }

    /// <summary>Looks that were begun and not ended.</summary>
    public int LookAttempts { get; set; }

    /// <summary>Perceptual hash (<c>Photos.Look</c>); <c>null</c>: not looked at yet, or not a picture that can be decoded.</summary>
    public long? Look { get; private set; }

    /// <summary>The sixteen bits of <see cref="Look"/> each; looked for by index.</summary>
    public int? Band0 { get; private set; }

    public int? Band1 { get; private set; }
    public int? Band2 { get; private set; }
    public int? Band3 { get; private set; }

    /// <summary>Keeps what the picture looks like.</summary>
    public void See(long look)
    {
        Look = look;
        if (Bands(look) is [var first, var second, var third, var fourth]) (Band0, Band1, Band2, Band3) = (first, second, third, fourth);
    }

    internal static int[] Bands(long look) => [.. Enumerable.Range(0, 4).Select(i => (int)(look >> 16 * i & 0xFFFF))];

    /// <summary>How many pieces: an album is one.</summary>
    public static int Pieces(IEnumerable<Attachment> attachments) => Pieces(attachments.Select(a => a.AlbumId));

    public static int Pieces(IEnumerable<string?> albums) => albums.GroupBy(a => a).Sum(g => g.Key is null ? g.Count() : 1);

    /// <summary>
    /// Telegram's own id where the file may be sent again by it. A picture that came as a file is sent from disk: Telegram's copy still
    /// tells where it was taken.
    /// </summary>
    public string? ResendId() => Kind != AttachmentKind.Photo && ContentType.StartsWith("image/", StringComparison.Ordinal) ? null : FileId;
}
