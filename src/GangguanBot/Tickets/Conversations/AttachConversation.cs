using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Sop;
using GangguanBot.Tickets.Cards;

namespace GangguanBot.Tickets.Conversations;

/// <summary>Photos, files and places for a ticket that is under way, one after the other until something else is done.</summary>
public sealed class AttachConversation(Entrance entrance, Keeper keeper, Bulletin bulletin) : IConversation<AttachConversation>
{
    internal const string Dialogue = "attach";

    public sealed record Waiting(int Ticket);

    public static void Map(Routes<AttachConversation> on) => on.Dialogue<Waiting>(Dialogue, (c, talk, waiting) => c.ReceivedAsync(talk, waiting));

    public async Task AskAsync(Talk talk, View view)
    {
        await talk.ListenAsync(Dialogue, new Waiting(view.Ticket.Id));
        talk.Show(Faces.KeyOf(view.Ticket), new Card(view.Say.Html("ask.Attach", ("number", view.Ticket.Number)), [[TicketButtons.Of(view, Tool.Card)]]));
    }

    private async Task ReceivedAsync(Talk talk, Waiting waiting)
    {
        if (await entrance.LookAsync(talk, waiting.Ticket) is not { } view) { await talk.StopListeningAsync(); return; }
        if (!view.Ticket.IsOpen) { await talk.StopListeningAsync(); await entrance.RefuseAsync(talk, view, Refusal.NotOpen); return; }
        if (!await keeper.TakeAsync(talk, view)) return;
        await bulletin.ShowAsync(view.Ticket, view.Viewer.Person, Keeper.PostingOf(talk, view.Ticket));
        await bulletin.RefreshAsync(view.Ticket);
    }
}
