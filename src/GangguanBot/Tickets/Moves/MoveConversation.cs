using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.Holding;

namespace GangguanBot.Tickets.Moves;

/// <summary>Every move that a button makes: it is judged by the table, and asks for a reason where one is due.</summary>
public sealed class MoveConversation(
    TicketAccess access, TicketWorkflow workflow, TicketNotifier notifier, HoldQuestion hold) : IConversation<MoveConversation>
{
    private const string Dialogue = "reason";

    /// <summary>A reason is being typed.</summary>
    public sealed record ReasonDialogue(int Ticket, int Seq, Move Move) : IPanelDialogue;

    public static void Map(Routes<MoveConversation> on) => on
        .Button<MoveButton>((c, talk, button) => c.PressedAsync(talk, button))
        .Button<DisposeButton>((c, talk, button) => c.SentOnAsync(talk, button, Move.Dispose, _ => new MoveDetails(Post: button.Post)))
        .Button<AssignButton>((c, talk, button) =>
            c.SentOnAsync(talk, button, Move.Assign, _ => new MoveDetails(Technicians: [button.Technician])))
        .Button<AssignPickedButton>((c, talk, button) =>
            c.SentOnAsync(talk, button, Move.Assign, view => new MoveDetails(Technicians: view.Ticket.Visit.PickedIds)))
        .Button<ReasonButton>((c, talk, button) => c.ReasonPressedAsync(talk, button))
        .Dialogue<ReasonDialogue>(Dialogue, (c, talk, asked) => c.ReasonTypedAsync(talk, asked));

    private async Task PressedAsync(Talk talk, MoveButton button)
    {
        if (await access.EnterAsync(talk, button) is not AccessOutcome.Granted(var view)) return;
        if (button.Move is Move.Dispose or Move.Assign) talk.Refuse(Refusal.NoSuchReceiver);
        else if (Reasons.AreAskedFor(button.Move)) await AskAsync(talk, view, button.Move);
        else await MakeAsync(talk, view, button.Move, new MoveDetails());
    }

    private async Task SentOnAsync(Talk talk, ITicketButton button, Move move, Func<TicketView, MoveDetails> to)
    {
        if (await access.EnterAsync(talk, button) is AccessOutcome.Granted(var view)) await MakeAsync(talk, view, move, to(view));
    }

    private async Task AskAsync(Talk talk, TicketView view, Move move)
    {
        if (view.Refuses(move) is { } refusal) { await access.RefuseAsync(talk, view, refusal); return; }

        workflow.Open(view.Ticket);
        var buttons = Reasons.For(move).Select(key => (IReadOnlyList<Button>)
            [new Button(view.Say[$"reason.{move}.{key}"], new ReasonButton(view.Ticket.Id, view.Visit, move, key))]);
        talk.Show(CardRenderers.KeyOf(view.Ticket), new Card(
            view.Say.Html($"ask.{move}", ("number", view.Ticket.Number)) + new Html("\n\n") + view.Say.Html("ask.or_type"),
            [.. buttons, [TicketButtons.Of(view, Tool.Card)]]));
        await talk.ListenAsync(Dialogue, new ReasonDialogue(view.Ticket.Id, view.Ticket.Visit.Seq, move));
    }

    private async Task ReasonPressedAsync(Talk talk, ReasonButton button)
    {
        if (await access.EnterAsync(talk, button) is not AccessOutcome.Granted(var view)) return;
        if (!Reasons.For(button.Move).Contains(button.Reason)) { talk.Refuse(Refusal.Unknown); return; }
        await WithReasonAsync(talk, view, button.Move, new MoveDetails(ReasonKey: button.Reason));
    }

    private async Task ReasonTypedAsync(Talk talk, ReasonDialogue asked)
    {
        if (await access.EnterAsync(talk, asked.Ticket, asked.Seq) is not AccessOutcome.Granted(var view))
        {
            await talk.StopListeningAsync();
            return;
        }
        if (talk.Incoming.Content is not Content.TypedText { Text: var text }
            || text.Trim().Length is < Reasons.Shortest or > Reasons.Longest || Words.Letters(text) == 0)
        {
            talk.Reply(view.Say.Html("ask.reason_length", ("min", Reasons.Shortest), ("max", Reasons.Longest)));
            return;
        }

        await WithReasonAsync(talk, view, asked.Move, new MoveDetails(Words: text.Trim()));
    }

    private Task WithReasonAsync(Talk talk, TicketView view, Move move, MoveDetails details) =>
        move == Move.Hold ? hold.AskAsync(talk, view, details) : MakeAsync(talk, view, move, details);

    private async Task MakeAsync(Talk talk, TicketView view, Move move, MoveDetails details)
    {
        switch (await workflow.MoveAsync(view.Ticket, move, view.Viewer.Person, details))
        {
            case MoveOutcome.Refused(var refusal):
                await access.RefuseAsync(talk, view, refusal);
                break;
            case MoveOutcome.Made(var entry):
                await access.LeavePanelAsync(talk);
                await notifier.AnnounceAsync(view.Ticket, entry, Own(talk));
                break;
        }
    }

    internal static Posting Own(Talk talk) => talk.Incoming.Content is Content.Press ? Posting.InPlace : Posting.Anew;
}
