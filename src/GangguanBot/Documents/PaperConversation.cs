using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Documents.Papers;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.Cards;

namespace GangguanBot.Documents;

/// <summary>The papers of a ticket, each by one tap: for whoever stands on it, and for readers of the register.</summary>
public sealed class PaperConversation(
    TicketQueries queries, TicketVisibility visibility, PaperRepository repository, PaperOrders orders)
    : IConversation<PaperConversation>
{
    public static void Map(Routes<PaperConversation> on) => on
        .Button<PapersButton>((c, talk, button) => c.ListAsync(talk, button.Ticket))
        .Button<OrderPaperButton>((c, talk, button) => c.OrderAsync(talk, button));

    private async Task ListAsync(Talk talk, int ticket)
    {
        if (await ViewAsync(talk, ticket) is { } view) await ShowAsync(talk, view);
        else talk.Refuse(Refusal.Unknown);
    }

    private async Task OrderAsync(Talk talk, OrderPaperButton button)
    {
        var kind = button.Paper;
        if (await ViewAsync(talk, button.Ticket) is not { } view || !PaperAccess.Of(view).Contains(kind))
        {
            talk.Refuse(Refusal.Unknown);
            return;
        }

        orders.Add(kind, view.Ticket, view.Viewer.Person);
        visibility.Seen(view, $"{kind}");
        talk.Toast(view.Say.Text("paper.coming", ("paper", view.Say[$"paper.kind.{kind}"])));
    }

    private async Task<TicketView?> ViewAsync(Talk talk, int ticketId) =>
        talk.Me is { } person && await queries.FindAsync(ticketId) is { } ticket
            ? await visibility.ViewAsync(ticket, person) : null;

    private async Task ShowAsync(Talk talk, TicketView view)
    {
        var lines = new List<Html?>();
        var rows = new List<IReadOnlyList<Button>>();
        foreach (var kind in PaperAccess.Of(view))
        {
            var name = view.Say[$"paper.kind.{kind}"];
            lines.Add(await repository.LatestAsync(kind, view.Ticket.Number) is { } paper
                ? view.Say.Html("paper.line", ("paper", name), ("version", paper.Version), ("time", paper.MadeAt))
                    : view.Say.Html("paper.line_new", ("paper", name)));
            rows.Add([new Button(name, new OrderPaperButton(view.Ticket.Id, kind))]);
        }

        // Below, whichever card or page was pressed: that one stays as it is.
        talk.Reply(new Card(Html.Paragraphs(view.Say.Html("paper.list", ("number", view.Ticket.Number)), Html.Lines(lines)), [.. rows]));
    }
}
