using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Storage;
using GangguanBot.Tickets.Cards;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tickets.Conversations;

/// <summary>A file as it was kept, before it belongs to a ticket.</summary>
public sealed record KeptFile(AttachmentKind Kind, string FileId, string Path, string FileName, string ContentType, string Sha256, string? Caption);

/// <summary>Downloads what people send, keeps it, and says clearly when it cannot.</summary>
public sealed class Keeper(BotDb db, IFileSource source, ITransport transport, FileStore store, TimeProvider clock)
{
    /// <summary>Photos and files on one report.</summary>
    public const int Most = 10;

    /// <returns><c>null</c> when nothing was kept; the person has been told why.</returns>
    public async Task<KeptFile?> KeepAsync(Talk talk, CancellationToken ct = default)
    {
        var (file, caption, kind) = talk.Incoming.Content switch
        {
            Content.Photo photo => (photo.File, photo.Caption, AttachmentKind.Photo),
            Content.Paper paper => (paper.File, paper.Caption, AttachmentKind.Document),
            _ => (null, null, default),
        };
        if (file is null) { talk.Reply(talk.Say.Html("attach.wanted")); return null; }
        if (file.Size > FileStore.MaxBytes) return Refuse(talk, FileRefusal.TooBig);

        await transport.DeliverAsync(talk.Incoming.ChatId, new Parcel.Typing(), messageId: null, ct); // a download may take a while
        await using var content = await source.OpenAsync(file, ct);
        if (content is null) { talk.Reply(talk.Say.Html("attach.gone")); return null; }
        var outcome = await store.SaveAsync(content, ct);
        if (outcome.File is not { } kept) return Refuse(talk, outcome.Refusal!.Value);
        return new KeptFile(kind, file.FileId, kept.Path, file.FileName ?? Path.GetFileName(kept.Path), kept.MimeType, kept.Sha256, caption);
    }

    /// <summary>Keeps a photo, file or location for a ticket in its present step.</summary>
    public async Task<bool> TakeAsync(Talk talk, View view, CancellationToken ct = default)
    {
        if (talk.Incoming.Content is Content.Place place)
        {
            view.Ticket.Attachments.Add(new Attachment
            {
                Kind = AttachmentKind.Location, Step = view.Ticket.Step, At = clock.GetUtcNow(), PersonId = view.Viewer.Person.Id,
                Latitude = place.Latitude, Longitude = place.Longitude,
            });
        }
        else if (await KeepAsync(talk, ct) is { } file) await AttachAsync(view.Ticket, file, view.Viewer.Person.Id, ct);
        else return false;

        view.Ticket.Touch();
        return true;
    }

    public async Task AttachAsync(Ticket ticket, KeptFile file, int personId, CancellationToken ct = default) => ticket.Attachments.Add(new Attachment
    {
        Kind = file.Kind, Step = ticket.Step, At = clock.GetUtcNow(), PersonId = personId, FileId = file.FileId, Path = file.Path, FileName = file.FileName,
        ContentType = file.ContentType, Sha256 = file.Sha256, Caption = file.Caption,
        IsDuplicate = await db.Set<Attachment>().AnyAsync(a => a.Sha256 == file.Sha256, ct),
    });

    private static KeptFile? Refuse(Talk talk, FileRefusal why)
    {
        talk.Reply(talk.Say.Html($"attach.refused.{why}", ("megabytes", FileStore.MaxBytes / 1024 / 1024)));
        return null;
    }
}
