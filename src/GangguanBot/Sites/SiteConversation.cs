using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Sop;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.History;

namespace GangguanBot.Sites;

/// <summary>The technician says which of the agency's places it is: the reporter may have typed it freely, or not at all.</summary>
public sealed class SiteConversation(TicketAccess access, TicketNotifier notifier, TicketActs acts) : IConversation<SiteConversation>
{
    internal const string Prefix = "sh";

    public static void Map(Routes<SiteConversation> on) => on.Button(Prefix, (c, talk, data) => c.PressedAsync(talk, data));

    private async Task PressedAsync(Talk talk, ButtonData data)
    {
        if (await access.EnterAsync(talk, data) is not { } view) return;
        if (view is not { HasTurn: true, Viewer.Role: Role.Technician }) { await access.RefuseAsync(talk, view, Refusal.NotYourTurn); return; }
        if (data.Arg.Length == 0)
        {
            talk.Show(CardRenderers.KeyOf(view.Ticket), new Card(talk.Say.Html("site.which", ("number", view.Ticket.Number)),
                [.. view.Ticket.Agency.Sites.Select(s => new[] { new Button(s.Name, view.Data(Prefix, s.Id.ToString())) }), [TicketButtons.Of(view, Tool.Card)]]));
            return;
        }

        if (view.Ticket.Agency.Sites.Find(s => s.Id.ToString() == data.Arg) is not { } chosen) { talk.Alert(talk.Say[Refusal.Unknown.Phrase]); return; }
        view.Ticket.ChangeSite(chosen, view.Viewer, acts);
        await notifier.ShowAsync(view.Ticket, view.Viewer.Person, Posting.InPlace);
        await notifier.RefreshAsync(view.Ticket);
    }
}
