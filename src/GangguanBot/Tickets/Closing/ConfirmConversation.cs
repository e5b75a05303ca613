using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.History;
using GangguanBot.Tickets.Moves;

namespace GangguanBot.Tickets.Closing;

/// <summary>"Apakah jaringan sudah normal?" – and, if it is, one tap of rating.</summary>
public sealed class ConfirmConversation(
    TicketAccess access, TicketWorkflow workflow, TicketNotifier notifier, TicketActs acts, TimeProvider clock)
    : IConversation<ConfirmConversation>
{
    public static void Map(Routes<ConfirmConversation> on) => on
        .Button<ConfirmButton>((c, talk, button) => c.AnsweredAsync(talk, button))
        .Button<RateButton>((c, talk, button) => c.RatedAsync(talk, button));

    private async Task AnsweredAsync(Talk talk, ConfirmButton button)
    {
        if (await access.EnterAsync(talk, button) is not AccessOutcome.Granted(var view)) return;
        if (view.Viewer.Role != Role.Reporter || view.Ticket.Confirmation != Confirmation.Asked)
        {
            await access.RefuseAsync(talk, view, Refusal.AlreadyAnswered);
            return;
        }

        switch (button.Answer)
        {
            case Confirmation.Normal:
                view.Ticket.Confirm(clock.GetUtcNow(), view.Viewer, acts);
                await notifier.ShowAsync(view.Ticket, view.Viewer.Person, Posting.InPlace);
                await notifier.RefreshAsync(view.Ticket);
                break;
            case Confirmation.NotYet: await ReopenAsync(talk, view, "not_yet"); break;
            case Confirmation.Partly: await ReopenAsync(talk, view, "partly"); break;
            default: talk.Refuse(Refusal.Unknown); break;
        }
    }

    private async Task ReopenAsync(Talk talk, TicketView view, string reason)
    {
        switch (await workflow.MoveAsync(view.Ticket, Move.Reopen, view.Viewer.Person, new MoveDetails(ReasonKey: reason)))
        {
            case MoveOutcome.Refused(var refusal): await access.RefuseAsync(talk, view, refusal); break;
            case MoveOutcome.Made(var entry): await notifier.AnnounceAsync(view.Ticket, entry, Posting.InPlace); break;
        }
    }

    private async Task RatedAsync(Talk talk, RateButton button)
    {
        if (await access.EnterAsync(talk, button) is not AccessOutcome.Granted(var view)) return;
        if (view.Viewer.Role != Role.Reporter || view.Ticket is not { Confirmation: Confirmation.Normal, Rating: null }
            || button.Stars is < 1 or > 5)
        {
            await access.RefuseAsync(talk, view, Refusal.AlreadyAnswered);
            return;
        }

        view.Ticket.Rate(button.Stars, view.Viewer, acts);
        talk.Toast(talk.Say["confirmation.thanks"]);
        await notifier.ShowAsync(view.Ticket, view.Viewer.Person, Posting.InPlace);
    }
}
