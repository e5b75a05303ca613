using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.History;

namespace GangguanBot.Tickets.Lists;

/// <summary>Where a person finds tickets again: what waits for me, where my agency's reports are.</summary>
public sealed class ListConversation(OfficeDirectory office, TicketQueries queries, TicketNotifier notifier, CardRenderers cards, TicketActs acts) : IConversation<ListConversation>
{
    private const string Prefix = "ls";
    private const int TicketsOnAPage = 8;

    public static void Map(Routes<ListConversation> on) => on
        .Command("tugas", (c, talk) => c.ListAsync(talk, "tugas", 0), Rights.Of(Right.SeeTasks))
        .Command("status", (c, talk) => c.StatusAsync(talk), Rights.Of(Right.Report))
        .Button(Prefix, (c, talk, data) => c.TurnedAsync(talk, data));

    private Task TurnedAsync(Talk talk, ButtonData data)
    {
        if (data.Arg is "tugas" or "laporan") return ListAsync(talk, data.Arg, data.Id);
        talk.Alert(talk.Say[Refusal.Unknown.Phrase]);
        return Task.CompletedTask;
    }

    private async Task ListAsync(Talk talk, string list, int page)
    {
        if (await MeAsync(talk) is not { } me) return;
        var tickets = list == "laporan" && me.AgencyId is { } agency ? await queries.OpenOfAgencyAsync(agency) : await queries.WaitingForAsync(me);
        talk.Show($"list.{list}", Render(talk.Say, list, tickets, page));
    }

    /// <summary>One open report: its card. Several: the list. None: the last one's card, if there ever was one.</summary>
    private async Task StatusAsync(Talk talk)
    {
        if (await MeAsync(talk) is not { AgencyId: { } agency } me) return;
        var shown = await queries.OpenOfAgencyAsync(agency);
        if (shown.Count == 0 && await queries.LastOfAgencyAsync(agency) is { } last) shown = [last];
        if (shown.Count == 1)
        {
            var ticket = (await queries.FindAsync(shown[0].Id))!;
            if (await cards.ViewAsync(ticket, me) is { } view) acts.Seen(view, ShownOfConfidential.Card);
            await notifier.ShowAsync(ticket, me, Posting.Anew);
        }
        else talk.Show("list.laporan", Render(talk.Say, "laporan", shown, 0));
    }

    private static Card Render(Phrases say, string list, IReadOnlyList<Ticket> tickets, int page)
    {
        if (tickets.Count == 0) return new Card(say.Html($"list.{list}.empty"));
        var pages = Paging.Of(tickets, page, TicketsOnAPage);
        return new Card(
            Html.Paragraphs([say.Html($"list.{list}.title", ("count", tickets.Count)), .. pages.Shown.Select(t => (Html?)Line(say, t))]),
            [
                .. pages.Shown.Select(t => (IReadOnlyList<Button>)[new Button(say.Text("list.button", ("number", t.Number), ("agency", t.Agency.Short)),
                    new ButtonData(Prefixes.Tool, t.Id, t.Visit.Seq, nameof(Tool.Open)))]),
                .. pages.Turns(at => new ButtonData(Prefix, at, Arg: list)),
            ]);
    }

    private static Html Line(Phrases say, Ticket ticket) => say.Html(ticket.Visit.DueAt is null ? "list.line" : "list.line_due",
        ("number", ticket.Number), ("agency", ticket.Agency.Short), ("symptom", say[$"symptom.{ticket.Symptom}"]), ("step", say[$"step.{ticket.Step}"]),
        ("due", ticket.Visit.DueAt));

    private Task<Person?> MeAsync(Talk talk) => office.PersonAsync(talk.Speaker.PersonId!.Value);
}
