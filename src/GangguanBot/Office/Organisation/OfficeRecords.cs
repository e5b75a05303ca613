using GangguanBot.Office.Networks;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;
using static GangguanBot.Office.Organisation.OrganisationFile;

namespace GangguanBot.Office.Organisation;

/// <summary>The office as the database has it, whole: a file of thousands is compared with it in memory.</summary>
/// <param name="Holders">The present holder proper of each post.</param>
public sealed record OfficeRecords(
    Dictionary<string, Agency> Agencies, Dictionary<string, Post> Posts, Dictionary<long, Person> People, ILookup<int, Post> Held,
        Dictionary<int, int> Holders,
    IReadOnlySet<long> Admins, IReadOnlySet<long> Named, Dictionary<string, NetworkPlace> Network)
{
    public static async Task<OfficeRecords> LoadAsync(BotDb db, OfficeDirectory office, StaffSettings settings, CancellationToken ct)
    {
        var now = office.Now;
        var agencies = await db.Set<Agency>().Include(a => a.Sites).OrderBy(a => a.Id).ToDictionaryAsync(a => a.Code, ct);
        var posts = await db.Set<Post>().Include(p => p.ReportsTo).OrderBy(p => p.Id).ToDictionaryAsync(p => p.Code, ct);
        var people = await db.Set<Person>().OrderBy(p => p.Id).ToDictionaryAsync(p => p.TelegramId, ct);
        var running = await db.Set<PostHolding>()
            .Where(h => h.Mode == HoldingMode.Definitif && h.From <= now && (h.Until == null || h.Until > now)).OrderBy(h => h.Id)
            .ToListAsync(ct);
        var holders = running.GroupBy(h => h.PostId).ToDictionary(g => g.Key, g => g.Last().PersonId);
        var byId = posts.Values.ToDictionary(p => p.Id);
        var admins = await office.AdminsAsync(ct);
        return new(agencies, posts, people, holders.OrderBy(h => h.Key).ToLookup(h => h.Value, h => byId[h.Key]), holders,
            admins.Select(a => a.TelegramId).ToHashSet(), settings.Admins.ToHashSet(),
            await db.Set<NetworkPlace>().OrderBy(n => n.Id).ToDictionaryAsync(n => n.Prefix, ct));
    }

    /// <summary>The records that a file may refer to without stating them itself.</summary>
    public KnownOffice Known => new(
        Posts.Values.Where(p => !p.Removed).ToDictionary(p => p.Code, p => p.Role),
            Agencies.Values.Where(a => !a.Removed).Select(a => a.Code).ToHashSet(), Admins, Named)
    {
        AgencyCodes = Agencies.Keys.ToHashSet(), PostCodes = Posts.Keys.ToHashSet(),
    };

    /// <summary>In the form that import reads. Somebody with neither role nor post of their own has no place in it.</summary>
    public OrganisationFile ToFile()
    {
        var codes = Agencies.Values.ToDictionary(a => a.Id, a => a.Code);
        var sections = Posts.Values.ToDictionary(p => p.Id, p => p.Code);
        return new OrganisationFile
        {
            Agencies = [.. Agencies.Values.Where(a => !a.Removed).Select(a =>
                new AgencyEntry(a.Code, a.Name, a.Short, a.Critical, [.. a.Sites.OrderBy(s => s.Id).Select(SiteEntry.Of)]))],
            Network = [.. Network.Values.Select(n => new NetworkEntry(n.Prefix, n.Name))],
            Posts = [.. Posts.Values.Where(p => !p.Removed)
                .Select(p => new PostEntry(p.Code, p.Role, p.Title, p.ReportsTo?.Code, p.Short))],
            People = [.. People.Values.Where(p => !p.Removed)
                .Select(p => new PersonEntry(p.TelegramId, p.Name, p.Nip, Held[p.Id].FirstOrDefault(h => !h.Removed)?.Code, p.Role,
                    p.SectionId is { } section ? sections[section] : null, p.AgencyId is { } agency ? codes[agency] : null))
                .Where(p => p.Role is not null || p.Holds is not null)],
        };
    }
}
