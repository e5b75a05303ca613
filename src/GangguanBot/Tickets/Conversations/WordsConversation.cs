using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Sop;
using GangguanBot.Tickets.Acts;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.Reporting;

namespace GangguanBot.Tickets.Conversations;

/// <summary>Free words for a card: an own instruction, a note for those above, the reporter's sentence put right.</summary>
public sealed class WordsConversation(Entrance entrance, Bulletin bulletin, Panels panels, TicketJournal acts) : IConversation<WordsConversation>
{
    internal const string Dialogue = "words";
    private const int Longest = 1000;

    /// <param name="Tool">What the words are for: <see cref="Tool.Instructions"/>, <see cref="Tool.Note"/> or <see cref="Tool.Amend"/>.</param>
    public sealed record Waiting(int Ticket, int Seq, Tool Tool);

    public static void Map(Routes<WordsConversation> on) => on.Dialogue<Waiting>(Dialogue, (c, talk, waiting) => c.TypedAsync(talk, waiting));

    public async Task AskAsync(Talk talk, View view, Tool tool)
    {
        if (!view.HasTurn) { await entrance.RefuseAsync(talk, view, Refusal.NotYourTurn); return; }
        await talk.ListenAsync(Dialogue, new Waiting(view.Ticket.Id, view.Ticket.Visit.Seq, tool));
        talk.Show(Faces.KeyOf(view.Ticket), tool == Tool.Instructions
            ? await panels.RenderAsync(view, tool, "")
            : new Card(view.Say.Html($"ask.{tool}", ("number", view.Ticket.Number)), [[TicketButtons.Of(view, Tool.Card)]]));
    }

    private async Task TypedAsync(Talk talk, Waiting waiting)
    {
        if (await entrance.EnterAsync(talk, new ButtonData(Prefixes.Tool, waiting.Ticket, waiting.Seq)) is not { HasTurn: true } view) { await talk.StopListeningAsync(); return; }
        var least = waiting.Tool == Tool.Amend ? DraftRules.ShortestSentence : 1;
        if (talk.Incoming.Content is not Content.Words { Text: var text } || text.Trim() is not { Length: <= Longest } words || words.Length < least)
        {
            talk.Reply(view.Say.Html("ask.words_length", ("min", least), ("max", Longest)));
            return;
        }

        // An instruction or note goes out, and into the journal, with the move that it belongs to.
        if (waiting.Tool == Tool.Amend)
        {
            acts.Write(view.Ticket, TicketAct.SentenceAmended, view.Viewer, view.Ticket.Sentence, words);
            view.Ticket.Sentence = words;
        }
        else view.Ticket.Visit.Words = words;
        view.Ticket.Touch();
        await talk.StopListeningAsync();
        await bulletin.ShowAsync(view.Ticket, view.Viewer.Person, Posting.Anew);
    }
}
