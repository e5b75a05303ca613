using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.Attachments;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.History;
using GangguanBot.Tickets.ReportingUp;

namespace GangguanBot.Registry;

/// <summary>The page of a ticket, for people who have no part in it too: all that is known of it, its timeline and its papers.</summary>
public sealed class TicketPages(
    TicketQueries queries, TicketVisibility visibility, DefaultCard defaultCard, TicketRoles roles,
    FollowUp followUp,
    Timeline timeline, TicketButtons buttons, FileHandout handout) : IConversation<TicketPages>
{
    public static void Map(Routes<TicketPages> on) => on
        .Button<PageButton>((c, talk, button) => c.ShowAsync(talk, button.Ticket, inPlace: true), Rights.Of(Right.SeeRegister))
        .Button<TimelineButton>((c, talk, button) => c.TimelineAsync(talk, button), Rights.Of(Right.SeeRegister))
        .Button<FilesButton>((c, talk, button) => c.FilesAsync(talk, button), Rights.Of(Right.SeeRegister));

    public async Task ShowAsync(Talk talk, int ticketId, bool inPlace)
    {
        if (await ViewAsync(talk, ticketId) is not { } view) return;
        visibility.Seen(view, ShownOfConfidential.Page);
        talk.Show(RegisterConversation.Key, await PageAsync(view), inPlace);
    }

    private async Task TimelineAsync(Talk talk, TimelineButton button)
    {
        if (await ViewAsync(talk, button.Ticket) is not { } view) return;
        if (button.Page == 0) visibility.Seen(view, ShownOfConfidential.History);
        talk.Show(RegisterConversation.Key, await timeline.PageAsync(view, button.Page));
    }

    private async Task FilesAsync(Talk talk, FilesButton button)
    {
        if (await ViewAsync(talk, button.Ticket) is not { } view) return;
        if (!TicketVisibility.ShowsContent(view)) { talk.Alert(talk.Say["register.hidden.why"]); return; }
        visibility.Seen(view, ShownOfConfidential.Attachments);
        handout.Send(talk, view);
    }

    private async Task<Card> PageAsync(TicketView view)
    {
        var (ticket, say, shows) = (view.Ticket, view.Say, TicketVisibility.ShowsContent(view));
        var dates = ticket.ClosedAt is { } closed
            ? say.Html("register.page.closed", ("submitted", ticket.SubmittedAt), ("closed", closed))
            : say.Html("register.page.submitted", ("submitted", ticket.SubmittedAt));
        var rows = new List<IReadOnlyList<Button>>();
        var first = new List<Button> { new(say["register.button.timeline"], new TimelineButton(ticket.Id, Page: 0)) };
        if (shows && ticket.Attachments.Count > 0)
            first.Add(new Button(say.Text("register.button.files", ("count", Attachment.Pieces(ticket.Attachments))),
            new FilesButton(ticket.Id)));
        rows.Add(first);
        if (shows) rows.AddRange(buttons.Sides(view).Chunk(2));
        if (!view.Viewer.IsReader)
            rows.Add([new Button(say["register.button.card"], new ToolButton(ticket.Id, ticket.Visit.Seq, Tool.Open))]);
        rows.Add([new Button(say["register.button.back"], new RegisterButton(RegisterAct.List))]);
        return new Card(Html.Paragraphs(
            shows ? TicketText.Head(view)
                : say.Html("register.page.hidden", ("number", ticket.Number), ("agency", ticket.Agency.Name),
                ("mask", TicketVisibility.Mask(ticket, say))),
            dates,
            shows ? await defaultCard.NowAsync(view, CancellationToken.None) : await NowAsync(view),
            shows ? FollowUp.Result(ticket, say) : null,
            shows && ticket.Rating is { } stars ? say.Html("register.page.rating", ("stars", stars)) : null,
            followUp.Steps(view) is { Value.Length: > 0 } steps ? Html.Lines(say.Html("register.page.steps"), steps) : null), rows);
    }

    /// <summary>Step, holder and date, and no reason or result.</summary>
    private async Task<Html> NowAsync(TicketView view)
    {
        var (ticket, say) = (view.Ticket, view.Say);
        var holders = string.Join(", ", (await roles.HoldersAsync(ticket)).Select(c => TicketText.Name(c, say)));
        return holders.Length == 0 ? say.Html("register.page.step", ("step", say[$"step.{ticket.Step}"]))
            : say.Html(ticket.Visit.DueAt is null
                ? "now.open" : "now.due", ("step", say[$"step.{ticket.Step}"]), ("holder", holders), ("due", ticket.Visit.DueAt));
    }

    private async Task<TicketView?> ViewAsync(Talk talk, int ticketId)
    {
        if (talk.Me is { } me && await queries.FindAsync(ticketId) is { } ticket
            && await visibility.ViewAsync(ticket, me) is { } view) return view;
        talk.Refuse(Refusal.Unknown);
        return null;
    }
}
