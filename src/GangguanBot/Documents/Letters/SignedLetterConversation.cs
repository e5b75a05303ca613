using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Sop;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Acts;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.Conversations;

namespace GangguanBot.Documents.Letters;

/// <summary>The agency sends the scan or photo of the letter that was signed by hand, also when the ticket is over.</summary>
public sealed class SignedLetterConversation(Entrance entrance, Keeper keeper, Bulletin bulletin, TicketJournal journal) : IConversation<SignedLetterConversation>
{
    private const string Prefix = "sl", Dialogue = "letter.signed";

    public sealed record Waiting(int Ticket);

    public static void Map(Routes<SignedLetterConversation> on) => on
        .Button(Prefix, (c, talk, data) => c.AskAsync(talk, data))
        .Dialogue<Waiting>(Dialogue, (c, talk, waiting) => c.ReceivedAsync(talk, waiting));

    public static Button Button(Ticket ticket, Phrases say) => new(say["paper.letter.button"], new ButtonData(Prefix, ticket.Id));

    private async Task AskAsync(Talk talk, ButtonData data)
    {
        if (await ViewAsync(talk, data.Id) is not { } view) return;
        await talk.ListenAsync(Dialogue, new Waiting(view.Ticket.Id));
        talk.Show(Faces.KeyOf(view.Ticket), new Card(view.Say.Html("paper.letter.ask", ("number", view.Ticket.Number)), [[TicketButtons.Of(view, Tool.Card)]]));
    }

    private async Task ReceivedAsync(Talk talk, Waiting waiting)
    {
        if (await ViewAsync(talk, waiting.Ticket) is not { } view) { await talk.StopListeningAsync(); return; }
        if (await keeper.KeepAsync(talk) is not { } file) return;
        await keeper.AttachAsync(view.Ticket, file with { Kind = AttachmentKind.Letter }, view.Viewer.Person.Id);
        journal.Write(view.Ticket, TicketAct.FileAdded, view.Viewer, after: file.FileName);
        view.Ticket.Touch();
        var posting = Keeper.PostingOf(talk, view.Ticket);
        if (posting == Posting.Anew) talk.Reply(view.Say.Html("paper.letter.thanks", ("number", view.Ticket.Number)));
        await bulletin.ShowAsync(view.Ticket, view.Viewer.Person, posting);
        await bulletin.RefreshAsync(view.Ticket);
    }

    /// <summary>Only the agency sends it; a letter that came on paper is there already.</summary>
    private async Task<View?> ViewAsync(Talk talk, int ticketId)
    {
        if (await entrance.LookAsync(talk, ticketId) is not { } view) return null;
        if (view is { Viewer.Role: Role.Reporter, Ticket.Letter: null } && view.Ticket.Step is not (Step.Withdrawn or Step.Declined)) return view;
        await entrance.RefuseAsync(talk, view, Refusal.NotYourTurn);
        return null;
    }
}
