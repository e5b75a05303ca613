using GangguanBot.Sop;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Staff;

/// <summary>Questions about who is who at this moment.</summary>
public sealed class Office(BotDb db, TimeProvider clock, StaffSettings settings)
{
    /// <summary>The office's civil time (<c>Office:TimeZone</c>).</summary>
    public TimeZoneInfo Zone => settings.Zone;

    /// <summary>Who holds the post now: the deputy (Plh., Plt.) before the holder proper, the newest first.</summary>
    public async Task<Holding?> HolderAsync(int postId, CancellationToken ct = default) =>
        (await RunningAsync(h => h.PostId == postId, ct)).FirstOrDefault();

    /// <summary>The posts that this person holds now.</summary>
    public async Task<IReadOnlyList<Holding>> HeldByAsync(int personId, CancellationToken ct = default)
    {
        var mine = await RunningAsync(h => h.PersonId == personId, ct);
        var held = new List<Holding>();
        foreach (var holding in mine)
            if ((await HolderAsync(holding.PostId, ct))?.PersonId == personId) held.Add(holding);
        return held;
    }

    public Task<Person?> PersonAsync(int id, CancellationToken ct = default) =>
        People.FirstOrDefaultAsync(p => p.Id == id, ct);

    public Task<Person?> ByTelegramIdAsync(long telegramId, CancellationToken ct = default) =>
        People.FirstOrDefaultAsync(p => p.TelegramId == telegramId && !p.Removed, ct);

    public Task<Post> PostAsync(int id, CancellationToken ct = default) =>
        db.Set<Post>().Include(p => p.ReportsTo).FirstAsync(p => p.Id == id, ct);

    /// <summary>The head of the office, to whom every report goes.</summary>
    /// <exception cref="InvalidOperationException">The office has no Kadis post.</exception>
    public async Task<Post> KadisAsync(CancellationToken ct = default) =>
        await db.Set<Post>().OrderBy(p => p.Id).FirstOrDefaultAsync(p => p.Role == Role.Kadis, ct)
        ?? throw new InvalidOperationException("the office has no post with the role Kadis");

    /// <summary>The posts directly below, the usual one first.</summary>
    public async Task<IReadOnlyList<Post>> BelowAsync(int postId, CancellationToken ct = default) =>
        await db.Set<Post>().Where(p => p.ReportsToId == postId).OrderBy(p => p.Id).ToListAsync(ct);

    public async Task<IReadOnlyList<Person>> TechniciansOfAsync(int sectionId, CancellationToken ct = default) =>
        await db.Set<Person>().Where(p => p.Role == Role.Technician && p.SectionId == sectionId && !p.Removed).OrderBy(p => p.Id).ToListAsync(ct);

    public async Task<IReadOnlyList<Person>> AdminsAsync(CancellationToken ct = default)
    {
        var named = settings.Admins;
        return await db.Set<Person>().Where(p => !p.Removed && (p.Role == Role.Admin || named.Contains(p.TelegramId))).OrderBy(p => p.Id).ToListAsync(ct);
    }

    /// <summary>Every role somebody has now: their own, those of the posts held, and admin by <c>Admins</c>.</summary>
    public async Task<IReadOnlySet<Role>> RolesAsync(Person person, CancellationToken ct = default)
    {
        var roles = (await HeldByAsync(person.Id, ct)).Select(h => h.Post.Role).ToHashSet();
        if (person.Role is { } own) roles.Add(own);
        if (settings.Admins.Contains(person.TelegramId)) roles.Add(Role.Admin);
        return roles;
    }

    private IQueryable<Person> People => db.Set<Person>().Include(p => p.Agency!.Sites).Include(p => p.Section);

    private async Task<List<Holding>> RunningAsync(System.Linq.Expressions.Expression<Func<Holding, bool>> which, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var running = await db.Set<Holding>().Include(h => h.Post).Include(h => h.Person)
            .Where(which).Where(h => h.From <= now && (h.Until == null || h.Until > now) && !h.Person.Removed).ToListAsync(ct);
        return [.. running.OrderBy(h => h.Mode == HoldingMode.Definitif).ThenByDescending(h => h.From).ThenByDescending(h => h.Id)];
    }
}

/// <summary><c>Admins</c> and <c>Organisation:File</c>.</summary>
/// <param name="Admins">Telegram ids that are admins from the start.</param>
/// <param name="OrganisationFile">Path of the file applied at start; empty: none.</param>
public sealed record StaffSettings(IReadOnlyList<long> Admins, string? OrganisationFile, TimeZoneInfo Zone);
