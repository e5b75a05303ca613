using GangguanBot.Office;
using GangguanBot.Settings;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Outages;

/// <summary>Sees whether a new report belongs to a group: the same upstream, else the same kecamatan, within the window.</summary>
public sealed class OutageFinder(BotDb db, SopTables sop, OfficeDirectory office, OutageSettings settings, TimeProvider clock)
{
    /// <summary>Steps in which a ticket can still be taken along.</summary>
    private readonly List<Step> early = sop.Where(r => r.IsBeforeResult);

    /// <returns>The outage that the Kasi is to be asked about now; <c>null</c>: nothing to ask.</returns>
    public async Task<Outage?> FindAsync(Ticket ticket, CancellationToken ct)
    {
        var recent = new Lazy<Task<List<Ticket>>>(() => RecentAsync(ct));
        foreach (var (on, name) in PlacesOf(ticket))
            if (await FindAsync(ticket, on, name, recent, ct) is { } outage) return outage;
        return null;
    }

    public async Task<Outage?> OfTicketAsync(int ticketId, CancellationToken ct = default)
    {
        var outages = db.Set<Outage>();
        await db.LoadOnceAsync((nameof(Outage), ticketId),
            outages.Include(o => o.Members).Where(o => o.Members.Any(m => m.TicketId == ticketId && m.State == MemberState.In)), ct);
        return outages.Local.Where(o => o.Members.Exists(m => m.TicketId == ticketId && m.State == MemberState.In)).MaxBy(o => o.Id);
    }

    /// <summary>A ticket without a site is where all sites of its agency are, if they are at one.</summary>
    private static IEnumerable<(OutageOn On, string Name)> PlacesOf(Ticket ticket)
    {
        var sites = ticket.Site is { } site ? [site] : ticket.Agency.Sites;
        if (sites.Select(s => s.Upstream).Distinct().ToList() is [{ } upstream]) yield return (OutageOn.Upstream, upstream);
        if (sites.Select(s => s.District).Distinct().ToList() is [{ } district]) yield return (OutageOn.District, district);
    }

    private async Task<Outage?> FindAsync(
        Ticket ticket, OutageOn on, string name, Lazy<Task<List<Ticket>>> recent, CancellationToken ct)
    {
        var known = await db.Set<Outage>().Include(o => o.Members).Where(o => o.On == on && o.Name == name).OrderBy(o => o.Id)
            .LastOrDefaultAsync(ct);
        if (known is { State: OutageState.Joined } && await IsOpenAsync(known, ct))
            return Add(known, ticket); // it comes after: the Kasi is asked about it alone

        var since = Since;
        var near = (await recent.Value).FindAll(t => PlacesOf(t).Contains((on, name)));
        if (near.Count < settings.Least || near.Select(t => t.AgencyId).Distinct().Count() < 2) return null;

        if (known is { State: OutageState.Asked } && known.AskedAt >= since) return Add(known, ticket);
        var declined = await db.Set<Outage>().Where(o => o.State == OutageState.Declined && o.AskedAt >= since).SelectMany(o => o.Members)
            .Select(m => m.TicketId).ToListAsync(ct);
        if (near.Count < 2 * near.Count(t => declined.Contains(t.Id)))
            return null; // the Kasi said no to these: only a group twice as large is asked about again
        if (await KasiAsync(near, ct) is not { } kasi) return null;
        var outage = db.Add(new Outage
        {
            On = on, Name = name, State = OutageState.Asked, AskedAt = clock.GetUtcNow(),
            KasiPostId = kasi
        }).Entity;
        foreach (var one in near) Add(outage, one);
        return outage;
    }

    /// <summary>Tickets of the window that go with no outage yet.</summary>
    private Task<List<Ticket>> RecentAsync(CancellationToken ct)
    {
        var since = Since;
        var taken = db.Set<OutageMember>().Where(m => m.State == MemberState.In);
        return db.Set<Ticket>().Include(t => t.Agency.Sites).Where(t => early.Contains(t.Step) && t.LeadId == null
            && t.SubmittedAt >= since && !taken.Any(m => m.TicketId == t.Id)).ToListAsync(ct);
    }

    private DateTimeOffset Since => clock.GetUtcNow().AddMinutes(-settings.WindowMinutes);

    private Outage Add(Outage outage, Ticket ticket)
    {
        if (!outage.Members.Exists(m => m.TicketId == ticket.Id))
            outage.Members.Add(new OutageMember { TicketId = ticket.Id, State = MemberState.Found, At = clock.GetUtcNow() });
        return outage;
    }

    private Task<bool> IsOpenAsync(Outage outage, CancellationToken ct)
    {
        var members = outage.In.Select(m => m.TicketId).ToList();
        return db.Set<Ticket>().AnyAsync(t => members.Contains(t.Id) && early.Contains(t.Step), ct);
    }

    /// <summary>The Kasi that one of them has come to; else the first below the Kadis' first Kabid.</summary>
    private async Task<int?> KasiAsync(List<Ticket> tickets, CancellationToken ct)
    {
        if (tickets.Find(t => t.KasiPostId is not null) is { } come) return come.KasiPostId;
        var kabid = tickets.Find(t => t.KabidPostId is not null)?.KabidPostId ?? await FirstBelowAsync(tickets[0].KadisPostId, ct);
        return kabid is { } post ? await FirstBelowAsync(post, ct) : null;
    }

    private async Task<int?> FirstBelowAsync(int post, CancellationToken ct) =>
        await office.BelowAsync(post, ct) is [var first, ..] ? first.Id : null;
}
