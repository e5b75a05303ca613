using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.History;

namespace GangguanBot.Sites;

/// <summary>The technician says which of the agency's places it is: the reporter may have typed it freely, or not at all.</summary>
public sealed class SiteConversation(TicketAccess access, TicketNotifier notifier, TicketActs acts) : IConversation<SiteConversation>
{
    public static void Map(Routes<SiteConversation> on) => on
        .Button<SiteListButton>((c, talk, button) => c.AskAsync(talk, button))
        .Button<SiteButton>((c, talk, button) => c.ChooseAsync(talk, button));

    private async Task AskAsync(Talk talk, SiteListButton button)
    {
        if (await EnterAsync(talk, button) is not { } view) return;
        talk.Show(CardRenderers.KeyOf(view.Ticket), new Card(talk.Say.Html("site.which", ("number", view.Ticket.Number)),
            [.. view.Ticket.Agency.Sites.Select(s => new[] { new Button(s.Name, new SiteButton(view.Ticket.Id, view.Visit, s.Id)) }),
                [TicketButtons.Of(view, Tool.Card)]]));
    }

    private async Task ChooseAsync(Talk talk, SiteButton button)
    {
        if (await EnterAsync(talk, button) is not { } view) return;
        if (view.Ticket.Agency.Sites.Find(s => s.Id == button.Site) is not { } chosen)
        {
            talk.Refuse(Refusal.Unknown);
            return;
        }

        view.Ticket.ChooseSite(chosen, view.Viewer, acts);
        await notifier.ShowAsync(view.Ticket, view.Viewer.Person, Posting.InPlace);
        await notifier.RefreshAsync(view.Ticket);
    }

    private async Task<TicketView?> EnterAsync(Talk talk, ITicketButton button)
    {
        if (await access.EnterAsync(talk, button) is not AccessOutcome.Granted(var view)) return null;
        if (view is { HasTurn: true, Viewer.Role: Role.Technician }) return view;
        await access.RefuseAsync(talk, view, Refusal.NotYourTurn);
        return null;
    }
}
