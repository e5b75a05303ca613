using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Office.Holders;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.History;
using GangguanBot.Tickets.Moves;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tickets.Disposing;

/// <summary>Whether the official did say so: one tap. "No" takes the ticket back as long as it has not gone further.</summary>
[PhraseFamily("oral.answered.", OralState.Confirmed, OralState.Rejected)]
[PhraseFamily("oral.", "confirmed", "confirmed_news", "taken_back", "taken_back_news", "too_late", "too_late_news")]
public sealed class OralAnswers(
    BotDb db, OfficeDirectory office, TicketQueries queries, TicketWorkflow workflow, TicketNotifier notifier,
    Messenger messenger, TicketActs acts)
    : IConversation<OralAnswers>
{
    public static void Map(Routes<OralAnswers> on) =>
        on.Button<OralAnswerButton>((c, talk, button) => c.AnsweredAsync(talk, button), Rights.Of(Right.SeeTasks));

    private static string KeyOf(OralDisposition oral) => $"oral{oral.Id}";

    public async Task AskAsync(OralDisposition oral, Ticket ticket, JournalEntry entry, Person official)
    {
        await db.FlushAsync(); // the buttons carry its id
        messenger.Show(official, KeyOf(oral), say => new Card(
            say.Html("oral.ask", ("number", ticket.Number), ("agency", ticket.Agency.Name), ("receiver", entry.Receiver),
                ("by", entry.RecordedBy)),
            [[
                new Button(say["button.oral.yes"], new OralAnswerButton(oral.Id, Said: true), ButtonStyle.Forward),
                new Button(say["button.oral.no"], new OralAnswerButton(oral.Id, Said: false), ButtonStyle.Refuse),
            ]]), Posting.Anew);
    }

    private async Task AnsweredAsync(Talk talk, OralAnswerButton button)
    {
        var oral = await db.Set<OralDisposition>().FirstOrDefaultAsync(o => o.Id == button.Oral);
        var me = talk.Me;
        if (oral is null || !await SpokeAsync(oral, me)) { talk.Refuse(Refusal.Unknown); return; }
        if (oral.State != OralState.Waiting) { talk.Alert(talk.Say[$"oral.answered.{oral.State}"]); return; }

        var ticket = (await queries.FindAsync(oral.TicketId))!;
        (oral.State, oral.AnsweredAt) = (button.Said ? OralState.Confirmed : OralState.Rejected, office.Now);
        var post = await office.PostAsync(oral.PostId);
        var official = new Capacity(post.Role, me, await office.SeatAsync(oral.PostId) is { } actingHolder
            && actingHolder.Person.Id == me.Id ? actingHolder : new ActingHolder(post, me, HoldingMode.Definitif));
        ticket.AnswerOral(oral.State == OralState.Confirmed, official, acts);
        var outcome = oral.State == OralState.Confirmed
            ? "confirmed" : await TakeBackAsync(ticket, oral, me) ? "taken_back" : "too_late";
        talk.Show(KeyOf(oral), talk.Say.Html($"oral.{outcome}", ("number", ticket.Number)));
        if (await office.PersonAsync(oral.RecordedById) is { Removed: false } recorder)
            messenger.Send(recorder, say => say.Html($"oral.{outcome}_news", ("number", ticket.Number), ("official", me.Name)));
    }

    private async Task<bool> TakeBackAsync(Ticket ticket, OralDisposition oral, Person official)
    {
        if (ticket.Visit.Seq != oral.VisitSeq) return false;
        var post = await office.PostAsync(oral.PostId);
        if (await workflow.TakeBackOralAsync(ticket,
            new Capacity(post.Role, official, new ActingHolder(post, official, HoldingMode.Definitif))) is not MoveOutcome.Made(
            var entry)) return false;
        await notifier.AnnounceAsync(ticket, entry, Posting.Anew);
        return true;
    }

    /// <summary>The official named, or who acts for the post now.</summary>
    private async Task<bool> SpokeAsync(OralDisposition oral, Person me) =>
        oral.OfficialId == me.Id || (await office.SeatAsync(oral.PostId))?.Person.Id == me.Id;
}
