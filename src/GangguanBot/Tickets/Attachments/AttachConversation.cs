using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Sop;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.Cards;

namespace GangguanBot.Tickets.Attachments;

/// <summary>Photos, files and places for a ticket that is under way, one after the other until something else is done.</summary>
public sealed class AttachConversation(
    TicketAccess access, AttachmentIntake intake, TicketNotifier notifier) : IConversation<AttachConversation>
{
    private const string Dialogue = "attach";

    public sealed record AttachDialogue(int Ticket) : IPanelDialogue;

    public static void Map(
        Routes<AttachConversation> on) =>
        on.Dialogue<AttachDialogue>(Dialogue, (c, talk, asked) => c.ReceivedAsync(talk, asked));

    public async Task AskAsync(Talk talk, TicketView view)
    {
        await talk.ListenAsync(Dialogue, new AttachDialogue(view.Ticket.Id));
        talk.Show(CardRenderers.KeyOf(view.Ticket),
            new Card(view.Say.Html("ask.attach", ("number", view.Ticket.Number)), [[TicketButtons.Of(view, Tool.Card)]]));
    }

    private async Task ReceivedAsync(Talk talk, AttachDialogue asked)
    {
        if (await access.LookAsync(talk, asked.Ticket) is not AccessOutcome.Granted(var view))
        {
            await talk.StopListeningAsync();
            return;
        }

        if (!view.Ticket.IsOpen) { await talk.StopListeningAsync(); await access.RefuseAsync(talk, view, Refusal.NotOpen); return; }
        if (!await intake.TakeAsync(talk, view)) return;
        await notifier.ShowAsync(view.Ticket, view.Viewer.Person, AttachmentIntake.PostingOf(talk, view.Ticket));
        await notifier.RefreshAsync(view.Ticket);
    }
}
