using GangguanBot.Chat;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.Field;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Diagnosis;

/// <summary>"Normal" is looked at by the server too. When it sees the opposite the technician is asked for a sentence, and the Kasi sees both.</summary>
public sealed class NormalCheck(BotDb db, ISiteProbe probe)
{
    /// <summary>The answer that waits for its sentence.</summary>
    public sealed record Waiting(int Ticket, int Seq, string Node, string Choice);

    /// <returns>Whether a sentence is now being waited for, and the answer with it.</returns>
    public async Task<bool> DoubtsAsync(Talk talk, View view, Node node, string choice)
    {
        if (node.Find(choice)?.Next != Tree.Done || await probe.LookAsync(view.Ticket, ProbeReason.AtNormal) is not { State: ProbeState.Dead } seen) return false;
        await talk.ListenAsync(ISiteProbe.Explanation, new Waiting(view.Ticket.Id, view.Ticket.Visit.Seq, node.Key, choice));
        talk.Show(Faces.KeyOf(view.Ticket), new Card(
            view.Say.Html("probe.doubt", ("number", view.Ticket.Number), ("time", view.Say.Hour(seen.DoneAt ?? seen.At)), ("min", Reasons.Shortest), ("max", Reasons.Longest)),
            [[TicketButtons.Of(view, Tool.Card)]]));
        return true;
    }

    /// <summary>Keeps the sentence with the look that it answers.</summary>
    /// <returns><c>false</c> when it is none, or too short or long.</returns>
    public async Task<bool> TakeAsync(Talk talk, View view)
    {
        if (talk.Incoming.Content is not Content.Words { Text: var text } || text.Trim() is not { Length: >= Reasons.Shortest and <= Reasons.Longest } words) return false;
        var seen = await db.Set<ProbeRecord>().Where(p => p.TicketId == view.Ticket.Id && p.Reason == ProbeReason.AtNormal).OrderByDescending(p => p.Id).FirstAsync();
        seen.Contradiction = words;
        return true;
    }
}
