using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Languages;
using GangguanBot.Sop;
using GangguanBot.Tickets.Cards;
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
        .Dialogue<HoldDialogue>(Dialogue, (c, talk, holdDialogue) => c.TypedAsync(talk, holdDialogue));

    public async Task AskAsync(Talk talk, TicketView view, MoveDetails reason)
    {
        if (view.Refuses(Move.Hold) is { } refusal) { await access.RefuseAsync(talk, view, refusal); return; }
        var ticket = view.Ticket;
        await AskDayAsync(talk, view, new HoldDialogue(ticket.Id, ticket.Visit.Seq, reason.ReasonKey, reason.Words));
    }

    private async Task AskDayAsync(Talk talk, TicketView view, HoldDialogue holdDialogue)
    {
        var (ticket, say) = (view.Ticket, view.Say);
        await talk.ListenAsync(Dialogue, holdDialogue);
        talk.Show(CardRenderers.KeyOf(ticket), new Card(
            Html.Paragraphs(
                say.Html("ask.review", ("number", ticket.Number)),
                holdDialogue.Awaited is { } awaited ? say.Html("ask.review_awaited", ("awaited", awaited)) : say.Html("ask.review_awaits")),
            [
                .. Days.Select(d => new[] { new Button(say.Text("button.review", ("date", deadlines.WorkingDay(d))),
                    new HoldButton(ticket.Id, view.Visit, d)) }),
                [TicketButtons.Of(view, Tool.Card)],
            ]));
    }

    private async Task PressedAsync(Talk talk, HoldButton button)
    {
        if (await access.EnterAsync(talk, button) is not { } view) return;
        if (await talk.KeptAsync<HoldDialogue>(Dialogue) is not { } holdDialogue || holdDialogue.Seq != button.Visit
            || holdDialogue.Ticket != button.Ticket
            || !Days.Contains(button.Days)) { await access.RefuseAsync(talk, view, Refusal.AlreadyAnswered); return; }
        await HoldAsync(talk, view, holdDialogue, deadlines.WorkingDay(button.Days));
    }

    private async Task TypedAsync(Talk talk, HoldDialogue holdDialogue)
    {
        if (await access.EnterAsync(talk, holdDialogue.Ticket, holdDialogue.Seq) is not { } view)
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
            holdDialogue = holdDialogue with { Awaited = holdReason.What };
            if (holdReason.Day is not { } said) { await AskDayAsync(talk, view, holdDialogue); return; }
            text = said;
        }

        if (!TypedDate.TryParse(text, out var day)
            || day <= today || day > today.AddDays(LongestDays))
        {
            if (holdReason is not null) await talk.ListenAsync(Dialogue, holdDialogue);
            talk.Reply(view.Say.Html("ask.review_form", ("example", today.AddDays(7).ToString("dd-MM-yyyy")), ("days", LongestDays)));
            return;
        }

        await HoldAsync(talk, view, holdDialogue, day);
    }

    private async Task HoldAsync(Talk talk, TicketView view, HoldDialogue holdDialogue, DateOnly review)
    {
        var details = new MoveDetails(
            holdDialogue.ReasonKey, holdDialogue.Words, ReviewAt: deadlines.OpeningOn(review), Awaited: holdDialogue.Awaited);
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
