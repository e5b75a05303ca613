using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Tickets.Cards;

namespace GangguanBot.Tickets.Access;

/// <summary>Opens the ticket behind a button. The data can be forged, and the card can be an old one.</summary>
public sealed class TicketAccess(
    TicketQueries queries, OfficeDirectory office, CardRenderers cards, TicketNotifier notifier, RouteTable routes)
{

    /// <summary>For a button that belongs to one stay of the ticket in a step.</summary>
    public Task<AccessOutcome> EnterAsync(Talk talk, ITicketButton button) => EnterAsync(talk, button.Ticket, button.Visit);

    /// <summary>As for a button, for what is typed in answer to one.</summary>
    public async Task<AccessOutcome> EnterAsync(Talk talk, int ticketId, int visit)
    {
        var outcome = await LookAsync(talk, ticketId);
        if (outcome is not AccessOutcome.Granted(var view) || visit == view.Visit) return outcome;
        await RefuseAsync(talk, view, Refusal.Stale);
        return new AccessOutcome.Refused(Refusal.Stale);
    }

    /// <summary>As <c>EnterAsync</c>, for what may be done from any card, however old.</summary>
    public async Task<AccessOutcome> LookAsync(Talk talk, int ticketId)
    {
        if (talk.Speaker.PersonId is { } id && await office.PersonAsync(id) is { } person && await queries.FindAsync(ticketId) is { } ticket
            && await cards.ViewAsync(ticket, person) is { } view) return new AccessOutcome.Granted(view);
        talk.Refuse(Refusal.Unknown);
        return new AccessOutcome.Refused(Refusal.Unknown);
    }

    /// <summary>Leaves the panel of a card, and ends the dialogue that it began. A half-made report stays.</summary>
    public async Task LeavePanelAsync(Talk talk)
    {
        foreach (var (kind, route) in routes.Dialogues)
            if (route.DataType!.IsAssignableTo(typeof(IPanelDialogue))) await talk.ForgetAsync(kind);
    }

    /// <summary>Explains a refusal: the reason, who was first, and what to do now. The card is brought up to date.</summary>
    public async Task RefuseAsync(Talk talk, TicketView view, Refusal refusal)
    {
        var (ticket, say) = (view.Ticket, view.Say);
        var last = ticket.Journal.LastOrDefault(e => e.From != e.To || refusal == Refusal.AlreadyAccepted);
        talk.Alert(say.Text(refusal.Phrase,
            ("number", ticket.Number), ("step", say[$"step.{ticket.Step}"]),
            ("what", last is null ? "" : say[$"done.{last.Move}"]),
            ("by", last is null ? "" : TicketText.Actor(last, say)), ("time", last is null ? "" : say.Hour(last.At))));
        await notifier.ShowAsync(ticket, view.Viewer.Person, Posting.InPlace);
    }
}
