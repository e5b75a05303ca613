using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.History;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Registry;

/// <summary>The history of a ticket, moves and acts in their order, as much on a page as a message holds.</summary>
public sealed class Timeline(BotDb db)
{
    /// <param name="page">From 0.</param>
    public async Task<Card> PageAsync(TicketView view, int page)
    {
        var (ticket, say) = (view.Ticket, view.Say);
        var acts = await db.Set<ActEntry>().AsNoTracking().Where(a => a.TicketId == ticket.Id).ToListAsync();
        var lines = ticket.Journal.Select(e => (e.At, e.Id, Line: Move(e, view))).Concat(acts.Select(a => (a.At, a.Id, Line: Act(a, view))))
            .OrderBy(l => l.At).ThenBy(l => l.Id).Select(l => l.Line);
        var pages = Paging.OfHistory(lines, page);
        return new Card(
            Html.Paragraphs([say.Html("register.timeline", ("number", ticket.Number)),
                .. pages.Shown.Select(l => (Html?)l)]),
            [.. pages.Turns(at => new TimelineButton(ticket.Id, at)),
                [new Button(say["register.button.page"], new PageButton(ticket.Id))]]);
    }

    private static Html Move(JournalEntry entry, TicketView view) =>
        Line(entry.At, TicketText.Actor(entry, view.Say), view.Say[$"done.{entry.Move}"], view, entry.Receiver is { } to ? $"→ {to}" : null,
        entry.ReasonKey is null && entry.Words is null ? null : TicketText.Reason(entry, view.Say));

    private static Html Act(ActEntry act, TicketView view)
    {
        var say = view.Say;
        string Word(string? value) => act.Act switch
        {
            TicketAct.UrgencyChanged => say[$"urgency.{value}"],
            TicketAct.SecrecyChanged => say[$"secrecy.{value}"],
            _ => value ?? "",
        };

        // Of some acts what is kept are codes, not words.
        var hasCodes = act.Act is TicketAct.ConfidentialSeen or TicketAct.AnswerCorrected
            or TicketAct.ConfirmationGiven or TicketAct.RepairAnswered;
        var what = hasCodes ? null : (act.Before, act.After) switch
        {
            (null, null) => null,
            (null, var after) => Word(after),
            (var before, null) => Word(before),
            var (before, after) => $"{Word(before)} → {Word(after)}",
        };
        return Line(act.At, act.Role is { } role
            ? TicketText.Named(role, act.PersonName, act.PostTitle, act.Mode, say)
            : say["register.bot"], say[$"act.{act.Act}"], view, to: null, what);
    }

    /// <summary>Of a confidential ticket a reader sees who did what and when, and to whom it went; not what was written.</summary>
    private static Html Line(DateTimeOffset at, string by, string what, TicketView view, string? to, string? words) =>
        view.Say.Html("history.line", ("time", at), ("by", by), ("what", what),
        ("more", string.Join(" · ", new[] { to, TicketVisibility.ShowsContent(view) ? words : null }.Where(s => s is { Length: > 0 }))));
}
