using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Settings;
using GangguanBot.Tickets;
using GangguanBot.Tickets.History;
using GangguanBot.Tickets.Timing;

namespace GangguanBot.Documents.Papers;

/// <summary>Makes or finds an ordered paper and sends it, or says why not.</summary>
public sealed class PaperDelivery(
    PaperRepository papers, Outbox outbox, TicketActs journal, TicketQueries queries, DocumentSettings settings, Deadlines deadlines,
        Phrasebook phrasebook, Messenger messenger)
{
    /// <summary>Characters of a file's hash that people compare.</summary>
    public const int ShortHash = 16;

    public async Task DoAsync(PaperOrder order, CancellationToken ct)
    {
        var ticket = order.TicketId is { } id ? await queries.FindAsync(id, ct) : null;
        var say = messenger.SayTo(order.Person);
        if (await papers.TakeAsync(order, ct) is not var (paper, isNew))
        {
            messenger.Send(order.Person,
                say.Html("paper.none", ("paper", say[$"paper.kind.{order.Kind}"]), ("subject", order.Subject)));
            return;
        }
        if (isNew && ticket is not null)
            journal.Write(ticket, TicketAct.PaperMade, by: null,
            after: $"{phrasebook.For(Phrasebook.Source)[$"paper.kind.{paper.Kind}"]} · {paper.Version} · {paper.Sha256[..ShortHash]}");
        if (!MaySend(ticket))
            messenger.Send(order.Person,
            say.Html("paper.kept", ("paper", say[$"paper.kind.{paper.Kind}"]), ("subject", paper.Subject), ("version", paper.Version)));
        else outbox.SendFile(order.Person.TelegramId, fileId: null, paper.Path, FileNameOf(paper), asPhoto: false,
            Caption(paper, ticket, say), mark: ticket is null
            ? null : DeliveryMark.Of(ticket, order.Person, DeliveredAs.Paper, FileNameOf(paper)));
    }

    public void SayFailed(PaperOrder order) =>
        messenger.Send(order.Person, say =>
            say.Html("paper.failed", ("paper", say[$"paper.kind.{order.Kind}"]), ("subject", order.Subject), ("code", $"D{order.Id}")));

    private bool MaySend(Ticket? ticket) => settings.SendInChat switch
    {
        PaperSending.Always => true,
        PaperSending.Never => false,
        _ => ticket is null or { Secrecy: Secrecy.Normal },
    };

    private Html Caption(Paper paper, Ticket? ticket, Phrases say)
    {
        var caption = say.Html("paper.caption", ("paper", say[$"paper.kind.{paper.Kind}"]), ("subject", paper.Subject),
            ("version", paper.Version));
        return ticket is not null && paper.Kind == PaperKind.RequestLetter && Letters.SignedLetter.DueAt(ticket, deadlines) is { } due
            ? Html.Paragraphs(caption, say.Html("paper.sign", ("due", due))) : caption;
    }

    private string FileNameOf(Paper paper) =>
        $"{phrasebook.For(Phrasebook.Source)[$"paper.kind.{paper.Kind}"].Replace(' ', '-')}_{paper.Subject.Replace(' ', '-')}_v{paper.Version}.pdf";
}
