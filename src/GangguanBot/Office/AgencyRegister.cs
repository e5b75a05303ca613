using GangguanBot.Chat;
using GangguanBot.Sop;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Office;

/// <summary>The agencies that are served.</summary>
public sealed class AgencyRegister(BotDb db, IOpenWork work)
{
    /// <summary>By name; those whose name, short name or code contains <paramref name="query"/>.</summary>
    public async Task<IReadOnlyList<Agency>> AllAsync(string query = "") =>
        [.. (await db.Set<Agency>().Include(a => a.Sites).Where(a => !a.Removed).ToListAsync())
            .Where(a => $"{a.Name} {a.Short} {a.Code}".Contains(query, StringComparison.OrdinalIgnoreCase))
                .OrderBy(a => a.Name, StringComparer.OrdinalIgnoreCase)];

    /// <returns><c>null</c>: none, or no longer served.</returns>
    public Task<Agency?> FindAsync(int id) => db.Set<Agency>().Include(a => a.Sites).FirstOrDefaultAsync(a => a.Id == id && !a.Removed);

    /// <summary>Codes are never used again, nor in other capitals, so that records stay clear.</summary>
    public async Task<bool> IsTakenAsync(string code) =>
        (await db.Set<Agency>().Select(a => a.Code).ToListAsync()).Contains(code, StringComparer.OrdinalIgnoreCase);

    /// <returns>The phrase that says why the agency has to stay; <c>null</c>: it can go.</returns>
    public async Task<string?> KeptByAsync(Agency agency)
    {
        if (await db.Set<Person>().AnyAsync(p => p.AgencyId == agency.Id && p.Role == Role.Reporter && !p.Removed))
            return "admin.agencies.kept_by_reporters";
        return await work.OfAgencyAsync(agency.Id) > 0 ? "admin.agencies.kept_by_tickets" : null;
    }

    public static int StampOf(Agency agency) =>
        ContentStamp.Of([Words(agency), .. agency.Sites.OrderBy(s => s.Id).Select(s => $"{s.Id} {Words(s)}")]);

    /// <summary>As the journal keeps it.</summary>
    public static string Words(Agency agency) => $"{agency.Name} · {agency.Short}{(agency.Critical ? " · 24/7" : "")}";

    /// <inheritdoc cref="Words(Agency)"/>
    public static string Words(Site site) =>
        string.Join(" · ", ((string?[])[site.Name, site.Address, site.Probe, site.District, site.Upstream,
            site.Latitude is null ? null : System.FormattableString.Invariant($"{site.Latitude}, {site.Longitude}"),
            site.ContractDown is null ? null : System.FormattableString.Invariant($"{site.ContractDown}/{site.ContractUp} Mbps")])
                .OfType<string>());
}
