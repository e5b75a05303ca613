using GangguanBot.Chat;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Office.Holders;
using GangguanBot.Settings;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Moves;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Sites;

/// <summary>
/// The third report from one place in thirty days: a permanent repair is proposed to the Kabid, with what happened there, once.
/// </summary>
public sealed class RepairAftermath(
    BotDb db, SopTables sop, OfficeDirectory office, Messenger messenger, SiteSettings settings,
    TimeProvider clock) : IAftermath
{
    public async Task FollowAsync(TicketNotifier notifier, Ticket ticket, JournalEntry entry, CancellationToken ct)
    {
        if (entry.Move != Move.Submit || ticket.Site is not { } site) return;
        var since = clock.GetUtcNow().AddDays(-settings.RepeatDays);
        if (await db.Set<RepairProposal>().AnyAsync(p => p.SiteId == site.Id && (p.AskedAt >= since || p.TicketId == ticket.Id), ct))
            return;
        var series = await SeriesAsync(site.Id, since, ct);
        if (series.Count < settings.RepeatCount || await KabidAsync(ticket, ct) is not { } kabid) return;

        var proposal = db.Add(
            new RepairProposal { SiteId = site.Id, TicketId = ticket.Id, PostId = kabid.Post.Id, AskedAt = clock.GetUtcNow() }).Entity;
        await db.FlushAsync(ct); // the buttons carry its id
        messenger.Show(kabid.Person, RepairConversation.KeyOf(proposal), say => Card(proposal, ticket, site, series, say), Posting.Anew);
    }

    /// <summary>A mass outage is not the place's own fault: who went along with another ticket does not count.</summary>
    private Task<List<Ticket>> SeriesAsync(int site, DateTimeOffset since, CancellationToken ct)
    {
        var givenUp = sop.Where(r => r.IsGivenUp);
        return db.Set<Ticket>()
            .Where(t => t.SiteId == site && t.SubmittedAt >= since && !givenUp.Contains(t.Step)
                && t.LeadId == null && !t.Journal.Any(e => e.LedBy != null))
            .OrderBy(t => t.SubmittedAt).ToListAsync(ct);
    }

    private async Task<ActingHolder?> KabidAsync(Ticket ticket, CancellationToken ct)
    {
        var post = ticket.KabidPostId ?? (await office.BelowAsync(ticket.KadisPostId, ct) is [var first, ..] ? first.Id : null);
        return post is { } id ? await office.SeatAsync(id, ct) : null;
    }

    private Card Card(RepairProposal proposal, Ticket ticket, Site site, List<Ticket> series, Phrases say) => new(
        Html.Paragraphs(
            say.Html("repair.proposal", ("site", site.Name), ("agency", ticket.Agency.Name), ("count", series.Count),
                ("days", settings.RepeatDays)),
            Html.Lines(series.Select(t => (Html?)say.Html("site.past", ("number", t.Number), ("date", say.Date(t.SubmittedAt)),
                ("cause", t.Finding is { } f ? say[$"finding.cause.{f.Cause}"] : say[$"symptom.{t.Symptom}"]),
                    ("action", t.Finding is { } g ? say[$"finding.action.{g.Action}"] : "–"))))),
        [[RepairConversation.Button(proposal, ProposalAnswer.Agreed, say)],
            [RepairConversation.Button(proposal, ProposalAnswer.NotYet, say)]]);
}
