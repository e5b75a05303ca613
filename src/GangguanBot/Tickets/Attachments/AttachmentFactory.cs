using GangguanBot.Photos;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets.Diagnosis.Evidence;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tickets.Attachments;

/// <summary>Makes an attachment of what was kept: of what phase it is, and whether it was there before. Nothing is judged here.</summary>
public sealed class AttachmentFactory(BotDb db, IDiagnosis diagnosis, TimeProvider clock)
{
    /// <summary>How far back photos are compared by their look.</summary>
    private const int Years = 2;

    private static readonly string[] BeforeWords = ["sebelum", "before"], AfterWords = ["sesudah", "setelah", "after"];

    public async Task<Attachment> OfAsync(Ticket ticket, KeptFile file, int personId, CancellationToken ct)
    {
        var same = ticket.Attachments.Find(a => a.Sha256 == file.Sha256) ?? await db.Set<Attachment>().AsNoTracking().Where(a => a.Sha256 == file.Sha256).OrderBy(a => a.Id).FirstOrDefaultAsync(ct);
        var earlier = same is not null ? same.Id : file.Look is { } look ? await NearAsync(look, file.AlbumId, ct) : null;
        var part = file.Kind == AttachmentKind.Photo && ticket.Row is { Turn: Role.Technician, Kind: StepKind.Diagnosis or StepKind.ReportingUp }
            && await diagnosis.ReplacementsAsync(ticket, ct) is [.., var last] ? last : null;
        var bands = file.Look is { } bits ? Bands(bits) : null;
        return new Attachment
        {
            Kind = file.Kind, Step = ticket.Step, At = clock.GetUtcNow(), PersonId = personId, FileId = file.FileId, Path = file.Path, FileName = file.FileName,
            ContentType = file.ContentType, Sha256 = file.Sha256, KeptSha256 = file.KeptSha256, Caption = file.Caption, AlbumId = file.AlbumId,
            IsDuplicate = same is not null, EarlierId = earlier > 0 ? earlier : null, Node = part?.Node, Phase = part is null ? null : PhaseOf(ticket, part, file.Caption),
            Look = file.Look, Band0 = bands?[0], Band1 = bands?[1], Band2 = bands?[2], Band3 = bands?[3],
        };
    }

    /// <summary>How far a shared place is from where the ticket's site is registered.</summary>
    public static double? MetresFrom(Ticket ticket, double latitude, double longitude) =>
        ticket.Site is { Latitude: { } north, Longitude: { } east } ? Distance.Metres(north, east, latitude, longitude) : null;

    /// <summary>The caption says it; else the first that comes while the part is being replaced is before, and all that follow are after.</summary>
    private static PartPhase PhaseOf(Ticket ticket, Replacement part, string? caption)
    {
        var words = (caption ?? "").Split([' ', '\n', ',', '.', ':', '-', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        var (before, after) = (Array.Exists(words, w => BeforeWords.Contains(w, StringComparer.OrdinalIgnoreCase)), Array.Exists(words, w => AfterWords.Contains(w, StringComparer.OrdinalIgnoreCase)));
        if (before != after) return before ? PartPhase.Before : PartPhase.After;
        return !part.IsAsked || ticket.Attachments.Exists(a => a.Node == part.Node && a.Phase == PartPhase.Before) ? PartPhase.After : PartPhase.Before;
    }

    /// <summary>
    /// The first earlier photo that looks nearly the same. Of two that differ in at most seven of 64 bits, one band of sixteen differs in at
    /// most one: so each band is looked up with every bit turned once, and nothing is missed.
    /// </summary>
    private async Task<int?> NearAsync(long look, string? album, CancellationToken ct)
    {
        var since = clock.GetUtcNow().AddYears(-Years);
        var found = new List<(int Id, long Look)>();
        var bands = Bands(look).Select(b => (List<int?>)[b, .. Enumerable.Range(0, 16).Select(bit => (int?)(b ^ 1 << bit))]).ToList();
        var (a0, a1, a2, a3) = (bands[0], bands[1], bands[2], bands[3]);
        var rows = await db.Set<Attachment>().Where(a => (a0.Contains(a.Band0) || a1.Contains(a.Band1) || a2.Contains(a.Band2) || a3.Contains(a.Band3)) && a.At > since
            && (album == null || a.AlbumId != album)).Select(a => new { a.Id, a.Look }).ToListAsync(ct);
        found.AddRange(rows.Select(r => (r.Id, r.Look!.Value)));
        return found.Where(f => PerceptualHash.Distance(f.Look, look) <= PerceptualHash.Near).OrderBy(f => PerceptualHash.Distance(f.Look, look)).ThenBy(f => f.Id).Select(f => (int?)f.Id).FirstOrDefault();
    }

    private static int[] Bands(long look) => [.. Enumerable.Range(0, 4).Select(i => (int)(look >> 16 * i & 0xFFFF))];
}
