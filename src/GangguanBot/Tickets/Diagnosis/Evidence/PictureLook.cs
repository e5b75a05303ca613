using GangguanBot.Photos;
using GangguanBot.Storage;
using GangguanBot.Storage.Background;
using GangguanBot.Tickets.Attachments;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tickets.Diagnosis.Evidence;

/// <summary>Compares a picture that was kept with the others. What is found stands on the cards of those above.</summary>
public sealed partial class PictureLook(
    BotDb db, FileStore store, NearPhotos near, TicketQueries queries, TicketNotifier notifier, ILogger<PictureLook> log) : IBackgroundWork
{
    private const int Tries = 3;

    private IQueryable<Attachment> Waiting => db.Set<Attachment>().Where(a => a.AwaitsLook);

    public Task<List<int>> WaitingAsync(CancellationToken ct) => Waiting.OrderBy(a => a.Id).Select(a => a.Id).ToListAsync(ct);

    public async Task DoAsync(int id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } picture) return;
        if (picture.Look is null && !await LookAsync(picture, ct))
        {
            picture.AwaitsLook = false;
            return;
        }

        await db.FlushAsync(ct); // nobody else writes from here to the commit
        picture.AwaitsLook = false;
        var marked = await near.MarkAsync(picture, ct);
        foreach (var photos in marked.GroupBy(a => a.TicketId))
            await ShowAsync(photos.Key, photos, ct);
    }

    /// <summary>Gives up quietly, since nobody has asked for it: the picture is compared byte by byte only.</summary>
    public async Task<bool> FailedAsync(int id, Exception fault, CancellationToken ct)
    {
        Failed(log, fault, id);
        if (await FindAsync(id, ct) is not { } picture) return false;
        if (picture.Look is not null) picture.LookAttempts++; // a look itself is counted before it begins
        if (picture.LookAttempts < Tries) return true;
        picture.AwaitsLook = false;
        return false;
    }

    /// <returns><c>false</c>: there is nothing to compare.</returns>
    private async Task<bool> LookAsync(Attachment picture, CancellationToken ct)
    {
        if (picture.LookAttempts >= Tries) return false;
        picture.LookAttempts++;
        await db.SaveChangesAsync(ct); // a picture that ends the process does so three times at most
        if (await SeenAsync(picture, ct) is not { } look) return false;
        picture.See(look);
        picture.LookAttempts--;
        await db.SaveChangesAsync(ct);
        return true;
    }

    private async Task<long?> SeenAsync(Attachment picture, CancellationToken ct)
    {
        if (picture.Path.Length == 0) return null; // its time was over
        try
        {
            return await PerceptualHash.OfAsync(await File.ReadAllBytesAsync(store.FullPath(picture.Path), ct), ct);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>No card shows it before the technician's report leaves. One that leaves just now is decided again, and shows it.</summary>
    private async Task ShowAsync(int id, IEnumerable<Attachment> photos, CancellationToken ct)
    {
        var ticket = (await queries.FindAsync(id, ct))!;
        if (!photos.Any(p => ticket.Table[p.Step].TakesEvidence)) return;
        ticket.PhotoCompared();
        if (!ticket.Row.TakesEvidence) await notifier.RefreshAsync(ticket, ct);
    }

    private Task<Attachment?> FindAsync(int id, CancellationToken ct) => Waiting.FirstOrDefaultAsync(a => a.Id == id, ct);

    [LoggerMessage(Level = LogLevel.Error, Message = "Picture {Attachment} could not be looked at")]
    private static partial void Failed(ILogger log, Exception fault, int attachment);
}
