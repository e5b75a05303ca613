using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Storage.Background;
using GangguanBot.Tickets.Diagnosis.Evidence;
using GangguanBot.Tickets.Moves;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tickets.Attachments;

/// <summary>Makes an attachment of what was kept: of what phase it is, and whether it was there before. Nothing is judged here.</summary>
public sealed class AttachmentFactory(BotDb db, IDiagnosis diagnosis, IBackground background, TimeProvider clock)
{
    private static readonly string[] BeforeWords = ["sebelum", "before"], AfterWords = ["sesudah", "setelah", "after"];

    /// <summary>The same bytes are found at once; what only looks the same <see cref="PictureLook"/> finds after the commit.</summary>
    public async Task<Attachment> OfAsync(Ticket ticket, KeptFile file, int personId, CancellationToken ct)
    {
        var same = ticket.Attachments.FirstOrDefault(a => a.Sha256 == file.Sha256)
            ?? await db.Set<Attachment>().AsNoTracking().Where(a => a.Sha256 == file.Sha256).OrderBy(a => a.Id).FirstOrDefaultAsync(ct);
        var part = file.Kind == AttachmentKind.Photo
            && ticket.Row is { Turn: Role.Technician, Kind: StepKind.Diagnosis or StepKind.ReportingUp }
            && await diagnosis.ReplacementsAsync(ticket, ct) is [.., var last] ? last : null;
        var added = new Attachment
        {
            Kind = file.Kind, Step = ticket.Step, At = clock.GetUtcNow(), PersonId = personId, FileId = file.FileId, Path = file.Path,
            FileName = file.FileName,
            ContentType = file.ContentType, Sha256 = file.Sha256, KeptSha256 = file.KeptSha256, Caption = file.Caption,
            AlbumId = file.AlbumId,
            IsDuplicate = same is not null, EarlierId = same?.Id > 0 ? same.Id : null,
            Node = part?.Node, Phase = part is null ? null : PhaseOf(ticket, part, file.Caption),
            AwaitsLook = file.ContentType.StartsWith("image/", StringComparison.Ordinal),
        };
        if (added.AwaitsLook) db.AfterCommit(() => background.Begin<PictureLook>(added.Id));
        return added;
    }

    /// <summary>How far a shared place is from where the ticket's site is registered.</summary>
    public static double? MetresFrom(Ticket ticket, double latitude, double longitude) =>
        ticket.Site is { Latitude: { } north, Longitude: { } east } ? Distance.Metres(north, east, latitude, longitude) : null;

    /// <summary>
    /// The caption says it; else the first that comes while the part is being replaced is before, and all that follow are after.
    /// </summary>
    private static PartPhase PhaseOf(Ticket ticket, Replacement part, string? caption)
    {
        var words = (caption ?? "").Split([' ', '\n', ',', '.', ':', '-', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        var (before, after) =
            (Array.Exists(words, w => BeforeWords.Contains(w, StringComparer.OrdinalIgnoreCase)),
            Array.Exists(words, w => AfterWords.Contains(w, StringComparer.OrdinalIgnoreCase)));
        if (before != after) return before ? PartPhase.Before : PartPhase.After;
        return !part.IsAsked || ticket.Attachments.Any(a => a.Node == part.Node && a.Phase == PartPhase.Before)
            ? PartPhase.After : PartPhase.Before;
    }
}
