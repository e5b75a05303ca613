using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Languages;
using GangguanBot.Sop;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.Moves;
using GangguanBot.Tickets.Timing;
using GangguanBot.Time;

namespace GangguanBot.Tickets.Holding;

/// <summary>A hold has a day on which it is looked at again: some working days from now, or a typed date.</summary>
public sealed class HoldQuestion(
    TicketAccess access, TicketWorkflow workflow, TicketNotifier notifier, Deadlines deadlines) : IConversation<HoldQuestion>
{
    private const string Dialogue = "review";
    private const int LongestDays = 90;
    private static readonly int[] Days = [1, 3, 5, 10];

    /// <summary>The reason is known, the day is being asked.</summary>
    public sealed record HoldDialogue(int Ticket, int Seq, string? ReasonKey, string? Words, string? Awaited = null) : IPanelDialogue;

    public static void Map(Routes<HoldQuestion> on) => on
        .Button<HoldButton>((c, talk, button) => c.PressedAsync(talk, button))
        .Dialogue<HoldDialogue>(Dialogue, (c, talk, asked) => c.TypedAsync(talk, asked));

    public async Task AskAsync(Talk talk, TicketView view, MoveDetails reason)
    {
        if (view.Refuses(Move.Hold) is { } refusal) { await access.RefuseAsync(talk, view, refusal); return; }
        var ticket = view.Ticket;
        await AskDayAsync(talk, view, new HoldDialogue(ticket.Id, ticket.Visit.Seq, reason.ReasonKey, reason.Words));
    }

    private async Task AskDayAsync(Talk talk, TicketView view, HoldDialogue asked)
    {
        var (ticket, say) = (view.Ticket, view.Say);
        await talk.ListenAsync(Dialogue, asked);
        talk.Show(CardRenderers.KeyOf(ticket), new Card(
            Html.Paragraphs(
                say.Html("ask.review", ("number", ticket.Number)),
                asked.Awaited is { } awaited ? say.Html("ask.review_awaited", ("awaited", awaited)) : say.Html("ask.review_awaits")),
            [
                .. Days.Select(d => new[] { new Button(say.Text("button.review", ("date", deadlines.WorkingDay(d))),
                    new HoldButton(ticket.Id, view.Visit, d)) }),
                [TicketButtons.Of(view, Tool.Card)],
            ]));
    }

    private async Task PressedAsync(Talk talk, HoldButton button)
    {
        if (await access.EnterAsync(talk, button) is not AccessOutcome.Granted(var view)) return;
        if (await talk.KeptAsync<HoldDialogue>(Dialogue) is not { } asked || asked.Seq != button.Visit
            || asked.Ticket != button.Ticket
            || !Days.Contains(button.Days)) { await access.RefuseAsync(talk, view, Refusal.AlreadyAnswered); return; }
        await HoldAsync(talk, view, asked, deadlines.WorkingDay(button.Days));
    }

    private async Task TypedAsync(Talk talk, HoldDialogue asked)
    {
        if (await access.EnterAsync(talk, asked.Ticket, asked.Seq) is not AccessOutcome.Granted(var view))
        {
            await talk.StopListeningAsync();
            return;
        }
        var today = deadlines.Today;
        if (talk.Incoming.Content is not Content.TypedText { Text: var text })
        {
            talk.Reply(view.Say.Html("ask.review_form", ("example", today.AddDays(7).ToString("dd-MM-yyyy")), ("days", LongestDays)));
            return;
        }

        // "kabel FO dari Telkom", and perhaps the day at its end.
        var holdReason = HoldReason.Parse(text);
        if (holdReason is not null)
        {
            asked = asked with { Awaited = holdReason.What };
            if (holdReason.Day is not { } said) { await AskDayAsync(talk, view, asked); return; }
            text = said;
        }

        if (!TypedDate.TryParse(text, out var day)
            || day <= today || day > today.AddDays(LongestDays))
        {
            if (holdReason is not null) await talk.ListenAsync(Dialogue, asked);
            talk.Reply(view.Say.Html("ask.review_form", ("example", today.AddDays(7).ToString("dd-MM-yyyy")), ("days", LongestDays)));
            return;
        }

        await HoldAsync(talk, view, asked, day);
    }

    private async Task HoldAsync(Talk talk, TicketView view, HoldDialogue asked, DateOnly review)
    {
        var details = new MoveDetails(
            asked.ReasonKey, asked.Words, ReviewAt: deadlines.OpeningOn(review), Awaited: asked.Awaited);
        switch (await workflow.MoveAsync(view.Ticket, Move.Hold, view.Viewer.Person, details))
        {
            case MoveOutcome.Refused(var refusal):
                await access.RefuseAsync(talk, view, refusal);
                break;
            case MoveOutcome.Made(var entry):
                await access.LeavePanelAsync(talk);
                await notifier.AnnounceAsync(view.Ticket, entry, MoveConversation.Own(talk));
                break;
        }
    }
}
