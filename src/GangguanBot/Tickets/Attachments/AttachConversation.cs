using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.Cards;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tickets.Attachments;

/// <summary>Photos, files and places for a ticket that is under way, one after the other until something else is done.</summary>
public sealed class AttachConversation(
    BotDb db, TicketQueries queries, TicketAccess access, AttachmentIntake intake, TicketNotifier notifier)
    : IConversation<AttachConversation>
{
    private const string Dialogue = "attach";

    public sealed record AttachDialogue(int Ticket) : IPanelDialogue;

    public static void Map(Routes<AttachConversation> on) => on
        .Dialogue<AttachDialogue>(Dialogue, (c, talk, asked) => c.ReceivedAsync(talk, asked))
        .Otherwise((c, talk) => c.UnaskedAsync(talk));

    public async Task AskAsync(Talk talk, TicketView view)
    {
        await talk.ListenAsync(Dialogue, new AttachDialogue(view.Ticket.Id));
        talk.Show(CardRenderers.KeyOf(view.Ticket),
            new Card(view.Say.Html("ask.attach", ("number", view.Ticket.Number)), [[TicketButtons.Of(view, Tool.Card)]]));
    }

    private async Task ReceivedAsync(Talk talk, AttachDialogue asked)
    {
        if (await access.LookAsync(talk, asked.Ticket) is not AccessOutcome.Granted(var view))
        {
            await talk.StopListeningAsync();
            return;
        }

        if (!view.Ticket.IsOpen) { await talk.StopListeningAsync(); await access.RefuseAsync(talk, view, Refusal.NotOpen); return; }
        if (!await intake.TakeAsync(talk, view)) return;
        await notifier.ShowAsync(view.Ticket, view.Viewer.Person, AttachmentIntake.PostingOf(talk, view.Ticket));
        await notifier.RefreshAsync(view.Ticket);
    }

    /// <summary>A reporter sends something unasked: in reply to a ticket's card, or with one open report that it can be about.</summary>
    private async Task<bool> UnaskedAsync(Talk talk)
    {
        if (talk.Incoming.Content is not (Content.Photo or Content.Document or Content.Location)
            || talk.Me is not { Role: Role.Reporter, AgencyId: { } agency }) return false;
        var open = await queries.OpenOfAgencyAsync(agency);
        var cards = open.ToDictionary(CardRenderers.KeyOf);
        var (chat, replied) = (talk.Incoming.ChatId, talk.Incoming.RepliesTo);
        var card = replied is null ? null : await db.Set<SentCard>().AsNoTracking()
            .FirstOrDefaultAsync(c => c.ChatId == chat && c.MessageId == replied && cards.Keys.Contains(c.Key));
        if ((card is null ? open is [var only] ? only : null : cards[card.Key]) is not { } ticket) return false;
        await ReceivedAsync(talk, new AttachDialogue(ticket.Id));
        return true;
    }
}
