using GangguanBot.Chat;
using GangguanBot.Sop;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Acts;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.Conversations;

namespace GangguanBot.Sites;

/// <summary>The technician says which of the agency's places it is: the reporter may have typed it freely, or not at all.</summary>
public sealed class SiteConversation(Entrance entrance, Bulletin bulletin, TicketJournal acts) : IConversation<SiteConversation>
{
    internal const string Prefix = "sh";

    public static void Map(Routes<SiteConversation> on) => on.Button(Prefix, (c, talk, data) => c.PressedAsync(talk, data));

    private async Task PressedAsync(Talk talk, ButtonData data)
    {
        if (await entrance.EnterAsync(talk, data) is not { } view) return;
        if (view is not { HasTurn: true, Viewer.Role: Role.Technician }) { await entrance.RefuseAsync(talk, view, Refusal.NotYourTurn); return; }
        if (data.Arg.Length == 0)
        {
            talk.Show(Faces.KeyOf(view.Ticket), new Card(talk.Say.Html("site.which", ("number", view.Ticket.Number)),
                [.. view.Ticket.Agency.Sites.Select(s => new[] { new Button(s.Name, view.Data(Prefix, s.Id.ToString())) }), [TicketButtons.Of(view, Tool.Card)]]));
            return;
        }

        if (view.Ticket.Agency.Sites.Find(s => s.Id.ToString() == data.Arg) is not { } chosen) { talk.Alert(talk.Say[Refusal.Unknown.Phrase]); return; }
        if (view.Ticket.SiteId != chosen.Id) acts.Write(view.Ticket, TicketAct.SiteChosen, view.Viewer, view.Ticket.Site?.Name, chosen.Name);
        view.Ticket.SiteId = chosen.Id;
        view.Ticket.Touch();
        await bulletin.ShowAsync(view.Ticket, view.Viewer.Person, Posting.InPlace);
        await bulletin.RefreshAsync(view.Ticket);
    }
}
