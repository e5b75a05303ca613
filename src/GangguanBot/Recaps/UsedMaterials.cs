using GangguanBot.Office;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Diagnosis.Parts;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Recaps;

/// <summary>A device or material that was used, with the ticket and the place where.</summary>
public sealed record StockRow(PartRecord Part, Ticket Ticket, string? Site);

/// <summary>Reads the devices and materials that were used in a period, through an index.</summary>
public sealed class UsedMaterials(BotDb db)
{
    public async Task<IReadOnlyList<StockRow>> ReadAsync(
        RecapScope scope, DateTimeOffset from, DateTimeOffset until, CancellationToken ct = default)
    {
        var used = await (from part in db.Set<PartRecord>().AsNoTracking()
                          join ticket in db.Set<Ticket>().AsNoTracking().Include(t => t.Agency) on part.TicketId equals ticket.Id
                          where part.At >= @from && part.At < until && part.CorrectedAt == null
                          orderby part.At, part.Id
                          select new
                          {
                              Part = part, Ticket = ticket,
                              Site = db.Set<Site>().Where(s => s.Id == part.SiteId).Select(s => s.Name).FirstOrDefault()
                          }).ToListAsync(ct);
        return [.. used.Where(u => scope.Has(u.Ticket.KabidPostId, u.Ticket.KasiPostId))
            .Select(u => new StockRow(u.Part, u.Ticket, u.Site))];
    }
}
