using GangguanBot.Chat;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.Diagnosis.Measurements;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tickets.Diagnosis;

/// <summary>
/// "Normal" is looked at by the server too. When it sees the opposite the technician is asked for a sentence, and the Kasi sees both.
/// </summary>
public sealed class NormalCheck(BotDb db, ISiteProbe probe)
{
    /// <summary>The answer that waits for its sentence.</summary>
    public sealed record NormalCheckDialogue(int Ticket, int Seq, string Node, string Choice) : IPanelDialogue;

    /// <returns>Whether a sentence is now being waited for, and the answer with it.</returns>
    public async Task<bool> DoubtsAsync(Talk talk, TicketView view, DiagnosisNode node, string choice)
    {
        if (node.Find(choice)?.Next != DiagnosisTree.Done
            || await probe.LookAsync(view.Ticket, ProbeReason.AtNormal) is not { State: ProbeState.Dead } seen) return false;
        await talk.ListenAsync(ISiteProbe.Explanation, new NormalCheckDialogue(view.Ticket.Id, view.Ticket.Visit.Seq, node.Key, choice));
        talk.Show(CardRenderers.KeyOf(view.Ticket), new Card(
            view.Say.Html("probe.doubt", ("number", view.Ticket.Number), ("time", view.Say.Hour(seen.DoneAt ?? seen.At)),
                ("min", Reasons.Shortest), ("max", Reasons.Longest)),
            [[TicketButtons.Of(view, Tool.Card)]]));
        return true;
    }

    /// <summary>Keeps the sentence with the look that it answers.</summary>
    /// <returns><c>false</c> when it is none, or too short or long.</returns>
    public async Task<bool> TakeAsync(Talk talk, TicketView view)
    {
        if (talk.Incoming.Content is not Content.TypedText { Text: var text }
            || text.Trim() is not { Length: >= Reasons.Shortest and <= Reasons.Longest } words) return false;
        var seen = await db.Set<ProbeRecord>().Where(p => p.TicketId == view.Ticket.Id && p.Reason == ProbeReason.AtNormal)
            .OrderByDescending(p => p.Id).FirstAsync();
        seen.Contradiction = words;
        return true;
    }
}
