using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.Moves;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tickets.Disposing;

/// <summary><c>/lisan</c>: the front desk records what an official disposed by word of mouth. Ticket → receiver, two taps.</summary>
public sealed class OralConversation(
    BotDb db, SopTables sop, OfficeDirectory office, TicketQueries queries, TicketRoles roles, Receivers receivers, TicketWorkflow workflow,
        TicketNotifier notifier, OralAnswers answers)
    : IConversation<OralConversation>
{
    private const string Key = "oral";
    private const int OnAPage = 8;

    public static void Map(Routes<OralConversation> on)
    {
        var may = Rights.Of(Right.KeepAgenda);
        on.Command("lisan", (c, talk) => c.ListAsync(talk, 0), may)
            .Button<OralListButton>((c, talk, button) => c.ListAsync(talk, button.Page), may)
            .Button<OralTicketButton>((c, talk, button) => c.WithTicketAsync(talk, button, ticket => c.AskAsync(talk, ticket)), may)
            .Button<OralReceiverButton>((c, talk, button) =>
                c.WithTicketAsync(talk, button, ticket => c.RecordAsync(talk, ticket, button.Receiver)), may);
    }

    /// <summary>An official names somebody below him.</summary>
    private static bool IsOral(StepRow row) => row.Receives != ReceiverKind.Nobody;

    private async Task ListAsync(Talk talk, int page)
    {
        var disposing = sop.Where(IsOral);
        var waiting = await db.Set<Ticket>().Include(t => t.Agency).Include(t => t.Visits)
            .Where(t => disposing.Contains(t.Step)).OrderBy(t => t.Id).ToListAsync();
        var pages = Paging.Of(waiting, page, OnAPage);
        talk.Show(Key, new Card(
            Html.Paragraphs([talk.Say.Html(waiting.Count == 0 ? "oral.none" : "oral.which"),
                .. pages.Shown.Select(t =>
                    (Html?)talk.Say.Html("oral.line", ("number", t.Number), ("agency", t.Agency.Name),
                    ("step", talk.Say[$"step.{t.Step}"])))]),
            [
                .. pages.Shown.Select(t =>
                    new[] { new Button(talk.Say.Text("list.button", ("number", t.Number), ("agency", t.Agency.Short)),
                    new OralTicketButton(t.Id, t.Visit.Seq)) }),
                .. pages.Turns(at => new OralListButton(at)),
            ]));
    }

    private async Task AskAsync(Talk talk, Ticket ticket)
    {
        var posts = (await receivers.PostsAsync(ticket)).Select(p => (p.Id, Label: p.Short));
        var people = ticket.Row.Receives == ReceiverKind.Technicians
            ? (await receivers.TechniciansAsync(ticket)).Select(t => (t.Person.Id, Label: t.Person.Name)) : [];
        talk.Show(Key, new Card(
            talk.Say.Html("oral.to_whom", ("number", ticket.Number), ("agency", ticket.Agency.Name),
                ("official", await OfficialAsync(ticket, talk.Say))),
            [
                .. posts.Concat(people)
                    .Select(r => new[] { new Button(r.Label, new OralReceiverButton(ticket.Id, ticket.Visit.Seq, r.Id)) }),
                [new Button(talk.Say["button.back"], new OralListButton(Page: 0))],
            ]));
    }

    private async Task RecordAsync(Talk talk, Ticket ticket, int receiver)
    {
        var me = talk.Me;
        if ((await roles.HoldersAsync(ticket)) is not [{ Seat: { } actingHolder } official, ..])
        {
            talk.Refuse(Refusal.Unknown);
            return;
        }

        var assigns = ticket.Row.Receives == ReceiverKind.Technicians;
        var outcome = await workflow.DisposeOrallyAsync(ticket, assigns ? Move.Assign : Move.Dispose, official,
            assigns ? new MoveDetails(Technicians: [receiver]) : new MoveDetails(Post: receiver), me);
        if (outcome is not MoveOutcome.Made(var entry)) { talk.Refuse(Refusal.NoSuchReceiver); return; }

        var oral = new OralDisposition
        {
            TicketId = ticket.Id, VisitSeq = ticket.Visit.Seq, PostId = actingHolder.Post.Id, OfficialId = official.Person.Id,
            RecordedById = me.Id, RecordedAt = office.Now,
        };
        db.Add(oral);
        await notifier.AnnounceAsync(ticket, entry, Posting.InPlace);
        await answers.AskAsync(oral, ticket, entry, official.Person);
        talk.Show(Key, talk.Say.Html("oral.recorded", ("number", ticket.Number), ("receiver", entry.Receiver),
            ("official", TicketText.Name(official, talk.Say))));
    }

    private async Task WithTicketAsync(Talk talk, ITicketButton button, Func<Ticket, Task> act)
    {
        if (await queries.FindAsync(button.Ticket) is not { } ticket) talk.Refuse(Refusal.Unknown);
        else if (ticket.Visit.Seq != button.Visit || !IsOral(ticket.Row)) talk.Alert(talk.Say["oral.moved_on"]);
        else await act(ticket);
    }

    private async Task<string> OfficialAsync(Ticket ticket, Phrases say) =>
        (await roles.HoldersAsync(ticket)) is [var official, ..] ? TicketText.Name(official, say) : say["office.nobody"];
}
