using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Sop;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.History;
using GangguanBot.Tickets.Reporting;

namespace GangguanBot.Tickets.Cards;

/// <summary>Free words for a card: an own instruction, a note for those above, the reporter's sentence put right.</summary>
[PhraseFamily("ask.", Tool.Note, Tool.Amend)]
public sealed class NoteConversation(
    TicketAccess access, TicketNotifier notifier, Panels panels, TicketActs acts) : IConversation<NoteConversation>
{
    private const string Dialogue = "words";
    private const int Longest = 1000;

    /// <param name="Tool">
    /// The purpose of the words: <see cref="Tool.Instructions"/>, <see cref="Tool.Note"/> or <see cref="Tool.Amend"/>.
    /// </param>
    public sealed record NoteDialogue(int Ticket, int Seq, Tool Tool) : IPanelDialogue;

    public static void Map(Routes<NoteConversation> on) =>
        on.Dialogue<NoteDialogue>(Dialogue, (c, talk, asked) => c.TypedAsync(talk, asked));

    public async Task AskAsync(Talk talk, TicketView view, Tool tool)
    {
        if (!view.HasTurn) { await access.RefuseAsync(talk, view, Refusal.NotYourTurn); return; }
        await talk.ListenAsync(Dialogue, new NoteDialogue(view.Ticket.Id, view.Ticket.Visit.Seq, tool));
        talk.Show(CardRenderers.KeyOf(view.Ticket), tool == Tool.Instructions
            ? await panels.RenderAsync(view, tool)
            : new Card(view.Say.Html($"ask.{tool}", ("number", view.Ticket.Number)), [[TicketButtons.Of(view, Tool.Card)]]));
    }

    private async Task TypedAsync(Talk talk, NoteDialogue asked)
    {
        if (await access.EnterAsync(talk, asked.Ticket, asked.Seq) is not AccessOutcome.Granted({ HasTurn: true } view))
        {
            await talk.StopListeningAsync();
            return;
        }

        var least = asked.Tool == Tool.Amend ? DraftRules.ShortestSentence : 1;
        if (talk.Incoming.Content is not Content.TypedText { Text: var text } || text.Trim() is not { Length: <= Longest } words
            || words.Length < least || (asked.Tool == Tool.Amend && !DraftRules.IsSentence(words)))
        {
            talk.Reply(view.Say.Html("ask.words_length", ("min", least), ("max", Longest)));
            return;
        }

        // An instruction or note goes out, and into the journal, with the move that it belongs to.
        if (asked.Tool == Tool.Amend) view.Ticket.AmendSentence(words, view.Viewer, acts);
        else view.Ticket.Note(words);
        await talk.StopListeningAsync();
        await notifier.ShowAsync(view.Ticket, view.Viewer.Person, Posting.Anew);
    }
}
