using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.History;

namespace GangguanBot.Tickets.Lists;

/// <summary>The lists of tickets: what waits for me, and my agency's reports.</summary>
[PhraseFamily("list.", "tugas.title", "tugas.empty", "laporan.title", "laporan.empty")]
public sealed class ListConversation(
    TicketQueries queries, TicketNotifier notifier, CardRenderers cards, TicketActs acts)
    : IConversation<ListConversation>
{
    private const int TicketsOnAPage = 8;

    public static void Map(Routes<ListConversation> on) => on
        .Command("tugas", (c, talk) => c.ListAsync(talk, TicketList.Tasks, 0), Rights.Of(Right.SeeTasks))
        .Command("status", (c, talk) => c.StatusAsync(talk), Rights.Of(Right.Report))
        .Button<ListButton>((c, talk, button) => c.ListAsync(talk, button.List, button.Page));

    private async Task ListAsync(Talk talk, TicketList list, int page)
    {
        if (talk.Me is not { } me) return;
        var tickets = list == TicketList.Reports && me.AgencyId is { } agency
            ? await queries.OpenOfAgencyAsync(agency) : await queries.WaitingForAsync(me);
        talk.Show(KeyOf(list), Render(talk.Say, list, tickets, page));
    }

    /// <summary>One open report: its card. Several: the list. None: the last one's card, if there ever was one.</summary>
    private async Task StatusAsync(Talk talk)
    {
        if (talk.Me is not { AgencyId: { } agency } me) return;
        var shown = await queries.OpenOfAgencyAsync(agency);
        if (shown.Count == 0 && await queries.LastOfAgencyAsync(agency) is { } last) shown = [last];
        if (shown.Count == 1)
        {
            var ticket = (await queries.FindAsync(shown[0].Id))!;
            if (await cards.ViewAsync(ticket, me) is { } view) acts.Seen(view, ShownOfConfidential.Card);
            await notifier.ShowAsync(ticket, me, Posting.Anew);
        }
        else talk.Show(KeyOf(TicketList.Reports), Render(talk.Say, TicketList.Reports, shown, 0));
    }

    private static Card Render(Phrases say, TicketList list, IReadOnlyList<Ticket> tickets, int page)
    {
        if (tickets.Count == 0) return new Card(say.Html($"list.{NameOf(list)}.empty"));
        var pages = Paging.Of(tickets, page, TicketsOnAPage);
        return new Card(
            Html.Paragraphs([say.Html($"list.{NameOf(list)}.title", ("count", tickets.Count)), .. pages.Shown.Select(t => (Html?)Line(say, t))]),
            [
                .. pages.Shown.Select(t =>
                    (IReadOnlyList<Button>)[new Button(say.Text("list.button", ("number", t.Number), ("agency", t.Agency.Short)),
                    new ToolButton(t.Id, t.Visit.Seq, Tool.Open))]),
                .. pages.Turns(at => new ListButton(list, at)),
            ]);
    }

    /// <summary>Of the card, and of its phrases.</summary>
    private static string KeyOf(TicketList list) => $"list.{NameOf(list)}";

    private static string NameOf(TicketList list) => list == TicketList.Reports ? "laporan" : "tugas";

    private static Html Line(Phrases say, Ticket ticket) => say.Html(ticket.Visit.DueAt is null ? "list.line" : "list.line_due",
        ("number", ticket.Number), ("agency", ticket.Agency.Short), ("symptom", say[$"symptom.{ticket.Symptom}"]),
            ("step", say[$"step.{ticket.Step}"]),
        ("due", ticket.Visit.DueAt));

}

/// <summary>The list of tasks, or the list of the agency's reports.</summary>
public enum TicketList { Tasks, Reports }

/// <summary>Turns the pages of a list of tickets.</summary>
public sealed record ListButton(TicketList List, int Page) : IButton<ListButton>
{
    public static string Prefix => "li";
}
