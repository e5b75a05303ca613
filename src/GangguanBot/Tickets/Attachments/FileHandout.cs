using GangguanBot.Chat;
using GangguanBot.Chat.Sending;
using GangguanBot.Sop;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.History;

namespace GangguanBot.Tickets.Attachments;

/// <summary>Sends a ticket's photos and files to somebody who looks at it.</summary>
public sealed class FileHandout(Outbox outbox)
{
    public void Send(Talk talk, TicketView view)
    {
        var files = view.Ticket.Attachments.Where(a => a.Path.Length > 0 && MaySee(view, a)).ToList();
        var gone = view.Ticket.Attachments.Count(a => a.DiscardedAt is not null && MaySee(view, a));
        if (gone > 0) talk.Reply(view.Say.Html("attach.discarded", ("count", gone)));
        else if (files.Count == 0) talk.Toast(view.Say["attach.none"]);
        foreach (var file in files)
        {
            outbox.SendFile(talk.Incoming.ChatId, file.ResendId(), file.Path, file.FileName, file.Kind == AttachmentKind.Photo,
                view.Say.Html("attach.caption", ("number", view.Ticket.Number), ("step", view.Say[$"step.{file.Step}"]),
                    ("caption", file.Caption ?? "")),
                mark: DeliveryMark.Of(view.Ticket, view.Viewer.Person, DeliveredAs.File, file.FileName));
        }
    }

    /// <summary>The technician's photos of the network's inside are not for the reporter.</summary>
    private static bool MaySee(TicketView view, Attachment file) =>
        view.Viewer.Role != Role.Reporter || view.Ticket.Table[file.Step].Kind == StepKind.Reporting
        || file.PersonId == view.Viewer.Person.Id;
}
