using GangguanBot.Office.Holders;
using GangguanBot.Office.Networks;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Office.Organisation;

/// <summary>Brings the database to what the organisation file says. Applied twice, it changes nothing; it never removes anybody.</summary>
public sealed class OfficeSetup(BotDb db, HolderChanges holderChanges, TimeProvider clock)
{
    public async Task ApplyAsync(OrganisationFile file, CancellationToken ct)
    {
        var agencies = await AgenciesAsync(file, ct);
        var posts = await PostsAsync(file, ct);
        await NetworkPlace.PutAllAsync(db, file.Network.Select(n => (n.Prefix, n.Name)), ct);
        await db.SaveChangesAsync(ct);

        var people = await PeopleAsync(file, agencies, posts, ct);
        await db.SaveChangesAsync(ct);

        foreach (var entry in file.People.Where(p => p.Holds is not null && !people[p.TelegramId].Removed))
            await SeatAsync(people[entry.TelegramId], posts[entry.Holds!], ct);
        await db.SaveChangesAsync(ct);
        await holderChanges.ApplyAsync(quiet: true, ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task<Dictionary<string, Agency>> AgenciesAsync(OrganisationFile file, CancellationToken ct)
    {
        var known = await db.Set<Agency>().Include(a => a.Sites).ToDictionaryAsync(a => a.Code, ct);
        foreach (var entry in file.Agencies)
        {
            if (!known.TryGetValue(entry.Code, out var agency))
                db.Add(known[entry.Code] = agency = new Agency { Code = entry.Code, Name = entry.Name, Short = entry.Name });
            (agency.Name, agency.Short, agency.Critical) = (entry.Name, entry.Short ?? entry.Name, entry.Critical);
            foreach (var site in entry.Sites ?? [])
            {
                if (site.In(agency) is not { } place) agency.Sites.Add(place = new Site { Name = site.Name });
                site.PutInto(place);
            }
        }

        return known;
    }

    private async Task<Dictionary<string, Post>> PostsAsync(OrganisationFile file, CancellationToken ct)
    {
        var known = await db.Set<Post>().ToDictionaryAsync(p => p.Code, ct);
        foreach (var entry in file.Posts)
        {
            var name = entry.Short ?? Post.ShortFrom(entry.Code, entry.Role, entry.Title);
            if (!known.TryGetValue(entry.Code, out var post))
                db.Add(known[entry.Code] = post = new Post { Code = entry.Code, Role = entry.Role, Title = entry.Title, Short = name });
            (post.Role, post.Title, post.Short) = (entry.Role, entry.Title, name);
        }

        foreach (var entry in file.Posts) known[entry.Code].ReportsTo = entry.ReportsTo is { } above ? known[above] : null;
        return known;
    }

    private async Task<Dictionary<long, Person>> PeopleAsync(
        OrganisationFile file, Dictionary<string, Agency> agencies, Dictionary<string, Post> posts, CancellationToken ct)
    {
        var known = await db.Set<Person>().ToDictionaryAsync(p => p.TelegramId, ct);
        foreach (var entry in file.People)
        {
            if (!known.TryGetValue(entry.TelegramId, out var person))
                db.Add(known[entry.TelegramId] = person = new Person { TelegramId = entry.TelegramId, Name = entry.Name });
            if (person.Removed) continue; // a removal in chat stays
            (person.Name, person.Nip, person.Role) = (entry.Name, entry.Nip, entry.Role);
            person.Agency = entry.Agency is { } agency ? agencies.GetValueOrDefault(agency) : null;
            person.Section = entry.Section is { } section ? posts.GetValueOrDefault(section) : null;
        }

        return known;
    }

    private async Task SeatAsync(Person person, Post post, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var running = await db.Set<PostHolding>()
            .Where(h => h.PostId == post.Id && h.Mode == HoldingMode.Definitif && (h.Until == null || h.Until > now)).ToListAsync(ct);
        if (running.Exists(h => h.PersonId == person.Id)) return;
        foreach (var holding in running) holding.Until = now;
        db.Add(new PostHolding { PostId = post.Id, PersonId = person.Id, Mode = HoldingMode.Definitif, From = now });
    }
}
