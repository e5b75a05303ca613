using GangguanBot.Photos;
using GangguanBot.Storage;
using GangguanBot.Tickets.Attachments;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tickets.Diagnosis.Evidence;

/// <summary>Finds photos that look nearly the same.</summary>
public sealed class NearPhotos(BotDb db)
{
    /// <summary>How far back photos are compared by their look.</summary>
    private const int Years = 2;

    /// <summary>Points at the nearest earlier photo; a later one that was looked at first and found none points at this one.</summary>
    /// <returns>The photos that have got an earlier one.</returns>
    public async Task<IReadOnlyList<Attachment>> MarkAsync(Attachment photo, CancellationToken ct)
    {
        var (near, marked) = (await NearAsync(photo, ct), new List<Attachment>());
        if (!photo.IsDuplicate && near.Where(n => n.Id < photo.Id).Select(n => (int?)n.Id).FirstOrDefault() is { } earlier)
        {
            photo.EarlierId = earlier;
            marked.Add(photo);
        }

        var later = near.Where(n => n.Id > photo.Id).Select(n => n.Id).ToList();
        if (later.Count == 0) return marked;
        var without = db.Set<Attachment>().Where(a => later.Contains(a.Id) && !a.IsDuplicate && a.EarlierId == null);
        foreach (var one in await without.ToListAsync(ct))
        {
            one.EarlierId = photo.Id;
            marked.Add(one);
        }

        return marked;
    }

    /// <summary>
    /// The nearest first. Of two that differ in at most seven of 64 bits, one band of sixteen differs in at most one: so each band is
    /// looked up with every bit turned once, and nothing is missed.
    /// </summary>
    private async Task<List<(int Id, int Distance)>> NearAsync(Attachment photo, CancellationToken ct)
    {
        var (look, album, since) = (photo.Look!.Value, photo.AlbumId, photo.At.AddYears(-Years));
        var bands = Attachment.Bands(look)
            .Select(b => (List<int?>)[b, .. Enumerable.Range(0, 16).Select(bit => (int?)(b ^ 1 << bit))]).ToList();
        var (a0, a1, a2, a3) = (bands[0], bands[1], bands[2], bands[3]);
        var rows = await db.Set<Attachment>()
            .Where(a => (a0.Contains(a.Band0) || a1.Contains(a.Band1) || a2.Contains(a.Band2) || a3.Contains(a.Band3)) && a.At > since
                && a.Id != photo.Id && (album == null || a.AlbumId != album))
            .Select(a => new { a.Id, a.Look }).ToListAsync(ct);
        return
        [
            .. rows.Select(r => (r.Id, Distance: PerceptualHash.Distance(r.Look!.Value, look)))
                .Where(r => r.Distance <= PerceptualHash.Near)
                .OrderBy(r => r.Distance).ThenBy(r => r.Id),
        ];
    }
}
