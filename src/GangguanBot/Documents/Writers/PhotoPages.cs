using GangguanBot.Documents.Layout;
using GangguanBot.Languages;
using GangguanBot.Photos;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Attachments;

namespace GangguanBot.Documents.Writers;

/// <summary>The photos of a ticket with their captions; what cannot be shown on paper is named instead.</summary>
[PhraseFamily("paper.photo.", typeof(PartPhase))]
public sealed class PhotoPages(FileStore files)
{
    public async Task<IReadOnlyList<Block>> OfAsync(Ticket ticket, Phrases say, CancellationToken ct)
    {
        var (shown, named) = (new List<Picture>(), new List<string>());
        foreach (var photo in ticket.Attachments.Where(a =>
            a.Kind == AttachmentKind.Photo || a.ContentType.StartsWith("image/", StringComparison.Ordinal)).OrderBy(a => a.At)
            .ThenBy(a => a.Id))
        {
            if (photo.Kind == AttachmentKind.Letter) continue;
            if (await PrintAsync(photo, ct) is { } print) shown.Add(new Picture(print, Caption(photo, say)));
            else named.Add(say.Text("paper.photo.not_shown", ("caption", Caption(photo, say)), ("file", photo.FileName)));
        }

        if (shown.Count + named.Count == 0) return [];
        return [new Block.Heading(say["paper.photo.title"]), .. shown.Count > 0
            ? [new Block.Pictures(shown)] : Array.Empty<Block>(), .. named.Count > 0 ? [new Block.ItemList(named)] : Array.Empty<Block>()];
    }

    private async Task<byte[]?> PrintAsync(Attachment photo, CancellationToken ct) =>
        photo.Path.Length > 0 && File.Exists(files.FullPath(photo.Path))
            ? await PrintablePhoto.OfAsync(await File.ReadAllBytesAsync(files.FullPath(photo.Path), ct), ct) : null;

    private static string Caption(Attachment photo, Phrases say)
    {
        var (when, words) = (photo.Phase is { } partPhase
            ? say[$"paper.photo.{partPhase}"] : say[$"step.{photo.Step}"], photo.Caption ?? "");
        var what = words.StartsWith(when, StringComparison.OrdinalIgnoreCase)
            ? words : string.Join(" – ", new[] { when, words }.Where(s => s.Length > 0));
        return say.Text("paper.photo.caption", ("what", what), ("time", photo.At));
    }
}
