using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Sop;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.Holding;

namespace GangguanBot.Tickets;

/// <summary>Every move that a button makes: it is judged by the table, and asks for a reason where one is due.</summary>
public sealed class MoveConversation(TicketAccess access, TicketWorkflow workflow, TicketNotifier notifier, HoldQuestion hold) : IConversation<MoveConversation>
{
    internal const string Dialogue = "reason";

    /// <summary>A reason is being typed.</summary>
    public sealed record ReasonDialogue(int Ticket, int Seq, Move Move);

    public static void Map(Routes<MoveConversation> on) => on
        .Button(Prefixes.Move, (c, talk, data) => c.PressedAsync(talk, data))
        .Button(Prefixes.Reason, (c, talk, data) => c.ReasonPressedAsync(talk, data))
        .Dialogue<ReasonDialogue>(Dialogue, (c, talk, reasonDialogue) => c.ReasonTypedAsync(talk, reasonDialogue));

    private async Task PressedAsync(Talk talk, ButtonData data)
    {
        if (await access.EnterAsync(talk, data) is not { } view) return;
        var (word, arg) = Split(data.Arg);
        if (!ButtonData.IsName<Move>(word, out var move)) { talk.Alert(talk.Say[Refusal.Unknown.Phrase]); return; }
        if (Reasons.AreAskedFor(move)) await AskAsync(talk, view, move);
        else await MakeAsync(talk, view, move, Details(view, move, arg));
    }

    private async Task AskAsync(Talk talk, TicketView view, Move move)
    {
        if (view.Refuses(move) is { } refusal) { await access.RefuseAsync(talk, view, refusal); return; }

        workflow.Open(view.Ticket);
        var buttons = Reasons.For(move).Select(key => (IReadOnlyList<Button>)
            [new Button(view.Say[$"reason.{move}.{key}"], new ButtonData(Prefixes.Reason, view.Ticket.Id, view.Ticket.Visit.Seq, $"{move}.{key}"))]);
        talk.Show(CardRenderers.KeyOf(view.Ticket), new Card(
            view.Say.Html($"ask.{move}", ("number", view.Ticket.Number)) + new Html("\n\n") + view.Say.Html("ask.or_type"),
            [.. buttons, [TicketButtons.Of(view, Tool.Card)]]));
        await talk.ListenAsync(Dialogue, new ReasonDialogue(view.Ticket.Id, view.Ticket.Visit.Seq, move));
    }

    private async Task ReasonPressedAsync(Talk talk, ButtonData data)
    {
        if (await access.EnterAsync(talk, data) is not { } view) return;
        var (word, key) = Split(data.Arg);
        if (!ButtonData.IsName<Move>(word, out var move) || !Reasons.For(move).Contains(key)) { talk.Alert(talk.Say[Refusal.Unknown.Phrase]); return; }
        await WithReasonAsync(talk, view, move, new MoveDetails(ReasonKey: key));
    }

    private async Task ReasonTypedAsync(Talk talk, ReasonDialogue reasonDialogue)
    {
        if (await access.EnterAsync(talk, new ButtonData(Prefixes.Reason, reasonDialogue.Ticket, reasonDialogue.Seq)) is not { } view) { await talk.StopListeningAsync(); return; }
        if (talk.Incoming.Content is not Content.TypedText { Text: var text } || text.Trim().Length is < Reasons.Shortest or > Reasons.Longest)
        {
            talk.Reply(view.Say.Html("ask.reason_length", ("min", Reasons.Shortest), ("max", Reasons.Longest)));
            return;
        }

        await WithReasonAsync(talk, view, reasonDialogue.Move, new MoveDetails(Words: text.Trim()));
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
                await TicketAccess.LeavePanelAsync(talk);
                await notifier.AnnounceAsync(view.Ticket, entry, Own(talk));
                break;
        }
    }

    internal static Posting Own(Talk talk) => talk.Incoming.Content is Content.Press ? Posting.InPlace : Posting.Anew;

    private static MoveDetails Details(TicketView view, Move move, string arg) => move switch
    {
        Move.Dispose => new MoveDetails(Post: int.TryParse(arg, out var post) ? post : 0),
        Move.Assign when arg == "picked" => new MoveDetails(Technicians: view.Ticket.Visit.PickedIds),
        Move.Assign => new MoveDetails(Technicians: int.TryParse(arg, out var person) ? [person] : []),
        _ => new MoveDetails(),
    };

    private static (string Word, string Arg) Split(string arg) => arg.Split('.', 2) is [var word, var rest] ? (word, rest) : (arg, "");
}
