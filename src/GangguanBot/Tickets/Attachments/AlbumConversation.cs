using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets.Access;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tickets.Attachments;

/// <summary>
/// An album is one act, however its parts arrive: a part that comes when others already belong to a ticket joins them there, whatever its
/// sender does by then.
/// </summary>
public sealed class AlbumConversation(
    BotDb db, TicketAccess access, AttachmentIntake intake, TicketNotifier notifier) : IConversation<AlbumConversation>
{
    /// <summary>Parts come within minutes, so the others are among the newest of all attachments.</summary>
    private const int Newest = 1000;

    public static void Map(Routes<AlbumConversation> on) => on.First((c, talk) => c.JoinAsync(talk));

    private async Task<bool> JoinAsync(Talk talk)
    {
        if (AttachmentIntake.AlbumOf(talk) is not { } album || talk.Speaker.PersonId is not { } me) return false;
        var first = await db.Set<Attachment>().AsNoTracking().OrderByDescending(a => a.Id).Take(Newest)
            .Where(a => a.AlbumId == album && a.PersonId == me).OrderBy(a => a.Id).FirstOrDefaultAsync();
        if (first is null) return false;
        if (await access.LookAsync(talk, first.TicketId) is not AccessOutcome.Granted(var view)) return true;
        // It may be a trace, which is read where the diagnosis takes files.
        if (view is { HasTurn: true, Ticket.Row.Kind: StepKind.Diagnosis } && talk.Incoming.Content is Content.Document) return false;

        var isLetter = first.Kind == AttachmentKind.Letter; // comes after the end too
        if (!view.Ticket.IsOpen && !isLetter) { await access.RefuseAsync(talk, view, Refusal.NotOpen); return true; }
        if (await intake.KeepAsync(talk) is not IntakeOutcome.Kept(var file)) return true;
        await intake.AttachAsync(view.Ticket, isLetter ? file with { Kind = first.Kind } : file, view.Viewer);
        await notifier.ShowAsync(view.Ticket, view.Viewer.Person, Posting.InPlace);
        await notifier.RefreshAsync(view.Ticket);
        return true;
    }
}
