using GangguanBot.Languages;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Diagnosis.Parts;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Sites;

/// <summary>Earlier disruptions at a place.</summary>
public sealed class SiteMemory(BotDb db, SopTables sop)
{
    private const int Shown = 3;

    /// <summary>The last causes and actions there, and the last parts used; of the whole agency where the site is not known.</summary>
    public async Task<Html> WriteAsync(Ticket ticket, Phrases say, CancellationToken ct)
    {
        var closed = sop.OfKind(StepKind.Closed);
        var past = await db.Set<Ticket>().AsNoTracking()
            .Where(t => t.Id != ticket.Id && t.ClosedAt != null && closed.Contains(t.Step)
                && (ticket.SiteId == null ? t.AgencyId == ticket.AgencyId : t.SiteId == ticket.SiteId))
            .OrderByDescending(t => t.ClosedAt).Take(Shown).ToListAsync(ct);
        var parts = ticket.SiteId is { } site
            ? await db.Set<PartRecord>().AsNoTracking().Where(p => p.SiteId == site && p.CorrectedAt == null && p.TicketId != ticket.Id)
                .OrderByDescending(p => p.At).Take(Shown).ToListAsync(ct) : [];
        if (past.Count + parts.Count == 0) return Html.Empty;
        return Html.Lines(
        [
            say.Html("site.history"),
            .. past.Select(t => (Html?)say.Html("site.past", ("number", t.Number), ("date", say.Date(t.ClosedAt!.Value)),
                ("cause", t.Finding is { } f ? say[$"finding.cause.{f.Cause}"] : "–"),
                    ("action", t.Finding is { } g ? say[$"finding.action.{g.Action}"] : "–"))),
            .. parts.Select(p => (Html?)say.Html("site.part", ("date", say.Date(p.At)), ("name", p.Name), ("quantity", (decimal)p.Quantity),
                ("serial", p.NewSerial ?? "–"))),
        ]);
    }
}
