using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.Diagnosis.Measurements;
using GangguanBot.Tickets.History;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Probing;

/// <summary>
/// <c>🔎 Jalankan dari server</c>: the technician lets the server look, after saying which site it is where that is not known.
/// </summary>
public sealed class ProbeConversation(
    BotDb db, TicketAccess access, SiteProbe probe, TicketNotifier notifier, TicketActs acts, ITransport transport,
    TimeProvider clock)
    : IConversation<ProbeConversation>
{
    /// <summary>A look as young as this is shown again instead of another.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(15);

    public static void Map(Routes<ProbeConversation> on) => on
        .Button<ProbeButton>((c, talk, button) => c.PressedAsync(talk, button, site: null))
        .Button<ProbeSiteButton>((c, talk, button) => c.PressedAsync(talk, button, button.Site));

    internal static Button Run(TicketView view) => new(view.Say["button.probe"], new ProbeButton(view.Ticket.Id, view.Visit));

    private async Task PressedAsync(Talk talk, ITicketButton button, int? site)
    {
        if (await access.EnterAsync(talk, button) is not AccessOutcome.Granted(var view)) return;
        if (view is not { HasTurn: true, Ticket.Row.Kind: StepKind.Diagnosis })
        {
            await access.RefuseAsync(talk, view, Refusal.NotYourTurn);
            return;
        }

        if (site is { } id)
        {
            if (view.Ticket.Agency.Sites.Find(s => s.Id == id) is not { } chosen) { talk.Refuse(Refusal.Unknown); return; }
            view.Ticket.ChooseSite(chosen, view.Viewer, acts);
        }

        if (view.Ticket.Site is null && view.Ticket.Agency.Sites.Where(s => s.Probe is not null).ToList() is { Count: > 0 } sites)
        {
            talk.Show(CardRenderers.KeyOf(view.Ticket), new Card(talk.Say.Html("probe.which_site", ("number", view.Ticket.Number)),
                [.. sites.Select(s => new[] { new Button(s.Name, new ProbeSiteButton(view.Ticket.Id, view.Visit, s.Id)) }),
                    [TicketButtons.Of(view, Tool.Card)]]));
            return;
        }

        if (await YoungAsync(view.Ticket) is null)
        {
            await transport.DeliverAsync(talk.Incoming.ChatId, new BotCall.ShowTyping(), messageId: null, CancellationToken.None);
            await probe.LookAsync(view.Ticket, ProbeReason.Asked);
        }

        await notifier.ShowAsync(view.Ticket, view.Viewer.Person, Posting.InPlace);
    }

    private async Task<ProbeRecord?> YoungAsync(Ticket ticket)
    {
        var since = clock.GetUtcNow() - Fresh;
        return await db.Set<ProbeRecord>()
            .FirstOrDefaultAsync(p =>
                p.TicketId == ticket.Id && p.SiteId == ticket.SiteId && p.Reason == ProbeReason.Asked && p.At > since);
    }
}
