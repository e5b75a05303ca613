using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Administration.People;

/// <summary>A person of the office, with the posts they hold.</summary>
/// <param name="Held">Periods on posts that run or will come.</param>
public sealed record Colleague(Person Person, IReadOnlyList<PostHolding> Held, bool IsAdmin)
{
    /// <summary>"Teknisi Kasi JAR", "Plh. Kabid TI, Admin".</summary>
    public string Work(Phrases say, DateTimeOffset now)
    {
        var own = Person.Role switch
        {
            null => null,
            Role.Technician => $"{say["role.technician"]} {Person.Section?.Short}".TrimEnd(),
            Role.Reporter => $"{say["role.reporter"]} {Person.Agency?.Short}".TrimEnd(),
            var role => say[$"role.{role}"],
        };
        var posts = Held.Where(h => h.From <= now)
            .Select(h => h.Mode == HoldingMode.Definitif ? h.Post.Short : $"{say[$"mode.{h.Mode}"]} {h.Post.Short}");
        var all = string.Join(", ",
            ((string?[])[.. posts, own, IsAdmin && Person.Role != Role.Admin ? say["role.admin"] : null]).OfType<string>());
        return all.Length > 0 ? all : say["admin.people.no_work"];
    }

    /// <summary>Not connected yet, away; empty when there is nothing to mark.</summary>
    public string Marks(Phrases say, DateTimeOffset now) => string.Join(", ", ((string?[])
    [
        IsConnected ? null : say["admin.people.not_connected"],
        Person.IsAway(now) ? say.Text("admin.people.away", ("until", Person.AwayUntil)) : null,
    ]).OfType<string>());

    public bool IsConnected => Person is { Unreachable: false, StartedAt: not null };
}

/// <summary>The people of the office.</summary>
public sealed class PeopleList(BotDb db, OfficeDirectory office, StaffSettings settings)
{
    /// <summary>By name; those whose name, NIP or work contains <paramref name="query"/>.</summary>
    public async Task<IReadOnlyList<Colleague>> AllAsync(Phrases say, string query = "")
    {
        var now = office.Now;
        var people = await db.Set<Person>().Include(p => p.Section).Include(p => p.Agency).Where(p => !p.Removed).ToListAsync();
        var held = (await Current.Include(h => h.Post).ToListAsync()).ToLookup(h => h.PersonId);
        return [.. people.Select(p => Of(p, held[p.Id]))
            .Where(c => $"{c.Person.Name} {c.Person.Nip} {c.Work(say, now)}".Contains(query, StringComparison.OrdinalIgnoreCase))
            .OrderBy(c => c.Person.Name, StringComparer.OrdinalIgnoreCase).ThenBy(c => c.Person.Id)];
    }

    /// <returns><c>null</c>: nobody, or no longer with the office.</returns>
    public async Task<Colleague?> FindAsync(int id)
    {
        if (await office.PersonAsync(id) is not { Removed: false } person) return null;
        return Of(person, await Current.Include(h => h.Post).Where(h => h.PersonId == id).ToListAsync());
    }

    private IQueryable<PostHolding> Current
    {
        get
        {
            var now = office.Now;
            return db.Set<PostHolding>().Where(h => !h.Post.Removed && (h.Until == null || (h.Until > now && h.Until > h.From)))
                .OrderBy(h => h.From).ThenBy(h => h.Id);
        }
    }

    private Colleague Of(Person person, IEnumerable<PostHolding> held) =>
        new(person, [.. held], person.Role == Role.Admin || settings.Admins.Contains(person.TelegramId));
}
