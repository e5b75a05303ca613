using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Sop;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.Attachments;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.History;

namespace GangguanBot.Documents.Letters;

/// <summary>The agency sends the scan or photo of the letter that was signed by hand, also when the ticket is over.</summary>
public sealed class SignedLetterConversation(
    TicketAccess access, AttachmentIntake intake, TicketNotifier notifier) : IConversation<SignedLetterConversation>
{
    private const string Dialogue = "letter.signed";

    public sealed record SignedLetterDialogue(int Ticket);

    public static void Map(Routes<SignedLetterConversation> on) => on
        .Button<SignedLetterButton>((c, talk, button) => c.AskAsync(talk, button.Ticket))
        .Dialogue<SignedLetterDialogue>(Dialogue, (c, talk, signedLetterDialogue) => c.ReceivedAsync(talk, signedLetterDialogue));

    public static Button Button(Ticket ticket, Phrases say) => new(say["paper.letter.button"], new SignedLetterButton(ticket.Id));

    private async Task AskAsync(Talk talk, int ticket)
    {
        if (await ViewAsync(talk, ticket) is not { } view) return;
        await talk.ListenAsync(Dialogue, new SignedLetterDialogue(view.Ticket.Id));
        talk.Show(CardRenderers.KeyOf(view.Ticket),
            new Card(view.Say.Html("paper.letter.ask", ("number", view.Ticket.Number)), [[TicketButtons.Of(view, Tool.Card)]]));
    }

    private async Task ReceivedAsync(Talk talk, SignedLetterDialogue signedLetterDialogue)
    {
        if (await ViewAsync(talk, signedLetterDialogue.Ticket) is not { } view) { await talk.StopListeningAsync(); return; }
        if (await intake.KeepAsync(talk) is not IntakeOutcome.Kept(var file)) return;
        await intake.AttachAsync(view.Ticket, file with { Kind = AttachmentKind.Letter }, view.Viewer);
        var posting = AttachmentIntake.PostingOf(talk, view.Ticket);
        if (posting == Posting.Anew) talk.Reply(view.Say.Html("paper.letter.thanks", ("number", view.Ticket.Number)));
        await notifier.ShowAsync(view.Ticket, view.Viewer.Person, posting);
        await notifier.RefreshAsync(view.Ticket);
    }

    /// <summary>Only the agency sends it; a letter that came on paper is there already.</summary>
    private async Task<TicketView?> ViewAsync(Talk talk, int ticketId)
    {
        if (await access.LookAsync(talk, ticketId) is not AccessOutcome.Granted(var view)) return null;
        if (view is { Viewer.Role: Role.Reporter, Ticket.Letter: null } && !view.Ticket.Row.IsGivenUp) return view;
        await access.RefuseAsync(talk, view, Refusal.NotYourTurn);
        return null;
    }
}

/// <summary>Asks for the signed letter.</summary>
public sealed record SignedLetterButton(int Ticket) : IButton<SignedLetterButton>
{
    public static string Prefix => "slb";
}
