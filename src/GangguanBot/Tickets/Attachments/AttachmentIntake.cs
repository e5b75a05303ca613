using System.Diagnostics;
using System.Security.Cryptography;
using GangguanBot.Chat;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Photos;
using GangguanBot.Storage;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.History;

namespace GangguanBot.Tickets.Attachments;

/// <summary>A file as it was kept, before it belongs to a ticket.</summary>
/// <param name="Sha256">Of the bytes as they were sent.</param>
/// <param name="KeptSha256">Of the file that is kept, where something was taken from it.</param>
public sealed record KeptFile(
    AttachmentKind Kind, string FileId, string Path, string FileName, string ContentType, string Sha256, string? Caption,
    string? AlbumId = null, string? KeptSha256 = null);

/// <summary>The outcome of a file that was sent.</summary>
public abstract record IntakeOutcome
{
    private IntakeOutcome() { }

    public sealed record Kept(KeptFile File) : IntakeOutcome;

    /// <summary>Nothing was kept, and the person has been told why.</summary>
    public sealed record Refused : IntakeOutcome;
}

/// <summary>Keeps what people send, and says clearly when it cannot.</summary>
[PhraseFamily("attach.refused.", typeof(FileRefusal))]
public sealed class AttachmentIntake(
    SentFiles files, FileStore store, AttachmentFactory attachments, TicketActs acts, TimeProvider clock)
{
    /// <summary>Photos and files on one report.</summary>
    public const int Most = 10;

    public async Task<IntakeOutcome> KeepAsync(Talk talk, CancellationToken ct = default)
    {
        var (file, caption, album, kind) = talk.Incoming.Content switch
        {
            Content.Photo photo => (photo.File, photo.Caption, photo.AlbumId, AttachmentKind.Photo),
            Content.Document document => (document.File, document.Caption, document.AlbumId, AttachmentKind.Document),
            _ => (null, null, null, default),
        };
        if (file is null) return Refuse(talk, talk.Say.Html("attach.wanted"));
        switch (files.Take(file))
        {
            case FetchOutcome.Here(var content): return await KeepAsync(talk, kind, file, content, caption, album, ct);
            case FetchOutcome.TooBig: return Refuse(talk, FileRefusal.TooBig);
            case FetchOutcome.NotNow: return Refuse(talk, talk.Say.Html("attach.unavailable"));
            default: return Refuse(talk, talk.Say.Html("attach.gone"));
        }
    }

    private async Task<IntakeOutcome> KeepAsync(
        Talk talk, AttachmentKind kind, FileRef file, ReadOnlyMemory<byte> content, string? caption, string? album, CancellationToken ct)
    {
        var sent = "";
        var outcome = await store.SaveAsync(content, (bytes, mimeType) =>
        {
            sent = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
            return mimeType.StartsWith("image/", StringComparison.Ordinal) ? LocationRemoval.RemovedFrom(bytes, mimeType) : bytes;
        }, ct);
        return outcome switch
        {
            FileOutcome.Kept(var kept) => new IntakeOutcome.Kept(new KeptFile(
                kind, file.FileId, kept.Path, FileLabels.Name(file.FileName, Path.GetFileName(kept.Path)), kept.MimeType, sent,
                FileLabels.Caption(caption), album, kept.Sha256 == sent ? null : kept.Sha256)),
            FileOutcome.Refused(var why) => Refuse(talk, why),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Keeps a photo, file or location for a ticket in its present step.</summary>
    public async Task<bool> TakeAsync(Talk talk, TicketView view, CancellationToken ct = default)
    {
        if (talk.Incoming.Content is Content.Location location)
        {
            var place = new Attachment
            {
                Kind = AttachmentKind.Location, Step = view.Ticket.Step, At = clock.GetUtcNow(), PersonId = view.Viewer.Person.Id,
                Latitude = location.Latitude, Longitude = location.Longitude,
                DistanceMetres = AttachmentFactory.MetresFrom(view.Ticket, location.Latitude, location.Longitude),
            };
            view.Ticket.Attach(place, view.Viewer, acts);
        }
        else if (await KeepAsync(talk, ct) is IntakeOutcome.Kept(var file)) await AttachAsync(view.Ticket, file, view.Viewer, ct);
        else return false;

        return true;
    }

    public async Task AttachAsync(Ticket ticket, KeptFile file, Capacity by, CancellationToken ct = default) =>
        ticket.Attach(await attachments.OfAsync(ticket, file, by.Person.Id, ct), by, acts);

    /// <summary>Attaches a file that comes with a new report.</summary>
    public async Task BringAsync(Ticket ticket, KeptFile file, Person by, CancellationToken ct = default) =>
        ticket.Bring(await attachments.OfAsync(ticket, file, by.Id, ct));

    /// <summary>
    /// Photos sent together come one by one, and are answered once: those after the first change the card where it stands.
    /// </summary>
    public static Posting PostingOf(Talk talk, Ticket ticket) =>
        AlbumOf(talk) is { } album && ticket.Attachments.Count(a => a.AlbumId == album) > 1 ? Posting.InPlace : Posting.Anew;

    public static string? AlbumOf(
        Talk talk) => talk.Incoming.Content switch
        {
            Content.Photo photo => photo.AlbumId,
            Content.Document document => document.AlbumId,
            _ => null
        };

    private static IntakeOutcome.Refused Refuse(Talk talk, FileRefusal why) =>
        Refuse(talk, talk.Say.Html($"attach.refused.{why}", ("megabytes", FileStore.MaxBytes / 1024 / 1024)));

    private static IntakeOutcome.Refused Refuse(Talk talk, Html why)
    {
        talk.Reply(why);
        return new();
    }
}
