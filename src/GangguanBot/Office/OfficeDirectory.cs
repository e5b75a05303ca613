using GangguanBot.Office.Holders;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Time;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Office;

/// <summary>Questions about who is who at this moment.</summary>
public sealed class OfficeDirectory(BotDb db, TimeProvider clock, StaffSettings settings)
{
    private readonly CurrentHolders current = new(db);

    /// <summary>People whom this update has read with agency and section.</summary>
    private readonly HashSet<int> whole = [];

    /// <summary>Now, today and midnight in the office's civil time.</summary>
    public OfficeClock Clock { get; } = new(clock, settings.Zone);

    public DateTimeOffset Now => Clock.Now;

    public TimeZoneInfo Zone => Clock.Zone;

    /// <summary>The acting holders of all posts at this moment, with this update's changes.</summary>
    public Task<ActingHolders> SeatingAsync(CancellationToken ct = default) => current.AtAsync(Now, ct);

    /// <summary>The acting holder of the post; <c>null</c>: nobody.</summary>
    public async Task<ActingHolder?> SeatAsync(int postId, CancellationToken ct = default) => (await SeatingAsync(ct)).Of(postId);

    /// <summary>The posts that this person acts for now.</summary>
    public async Task<IReadOnlyList<ActingHolder>> SeatsOfAsync(Person person, CancellationToken ct = default) =>
        (await SeatingAsync(ct)).Of(person);

    /// <summary>
    /// Makes sure, with the write gate taken, that nobody has come to or gone from a post since it was looked at here: a card that is
    /// sent to the one before at the same moment would be waited for by nobody.
    /// </summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody has: the update is to be decided again.</exception>
    public async Task HoldSeatsAsync(CancellationToken ct = default)
    {
        await db.FlushAsync(ct);
        var seats = await db.Set<Post>().AsNoTracking().ToDictionaryAsync(p => p.Id, p => p.SeatPersonId, ct);
        if (db.Set<Post>().Local.Any(p => seats.TryGetValue(p.Id, out var now) && now != p.SeatPersonId))
            throw new DbUpdateConcurrencyException("the seats have moved");
    }

    public async Task<Person?> PersonAsync(int id, CancellationToken ct = default) =>
        whole.Contains(id) && db.Set<Person>().Local.FindEntry(id) is { } known
            ? known.Entity : Known(await People.FirstOrDefaultAsync(p => p.Id == id, ct));

    public async Task<Person?> ByTelegramIdAsync(long telegramId, CancellationToken ct = default) =>
        Known(await People.FirstOrDefaultAsync(p => p.TelegramId == telegramId && !p.Removed, ct));

    public Task<Post> PostAsync(int id, CancellationToken ct = default) =>
        db.Set<Post>().Include(p => p.ReportsTo).FirstAsync(p => p.Id == id, ct);

    /// <summary>The head of the office, to whom every report goes.</summary>
    /// <exception cref="InvalidOperationException">The office has no Kadis post.</exception>
    public async Task<Post> KadisAsync(CancellationToken ct = default) =>
        (await SeatingAsync(ct)).Posts.OrderBy(p => p.Id).FirstOrDefault(p => p.Role == Role.Kadis)
        ?? throw new InvalidOperationException("the office has no post with the role Kadis");

    /// <summary>The posts directly below, the usual one first.</summary>
    public async Task<IReadOnlyList<Post>> BelowAsync(int postId, CancellationToken ct = default) =>
        [.. (await SeatingAsync(ct)).Posts.Where(p => p.ReportsToId == postId).OrderBy(p => p.Id)];

    public async Task<IReadOnlyList<Person>> ReportersOfAsync(int agencyId, CancellationToken ct = default) =>
        await db.Set<Person>().Where(p => p.Role == Role.Reporter && p.AgencyId == agencyId && !p.Removed).OrderBy(p => p.Id)
            .ToListAsync(ct);

    public async Task<IReadOnlyList<Person>> AdminsAsync(CancellationToken ct = default)
    {
        var named = settings.Admins;
        return await db.Set<Person>().Where(p => !p.Removed && (p.Role == Role.Admin || named.Contains(p.TelegramId))).OrderBy(p => p.Id)
            .ToListAsync(ct);
    }

    /// <summary>
    /// Every role somebody has now: their own, those of the posts held or acted for, and admin by <c>Admins</c>. Who is represented
    /// keeps the commands of the post, though nothing waits for them.
    /// </summary>
    public async Task<IReadOnlySet<Role>> RolesAsync(Person person, CancellationToken ct = default)
    {
        var holders = await SeatingAsync(ct);
        var roles = holders.Of(person).Select(s => s.Post.Role).Concat(holders.HeldBy(person).Select(p => p.Role)).ToHashSet();
        if (person.Role is { } own) roles.Add(own);
        if (settings.Admins.Contains(person.TelegramId)) roles.Add(Role.Admin);
        return roles;
    }

    private Person? Known(Person? person)
    {
        if (person is not null) whole.Add(person.Id);
        return person;
    }

    private IQueryable<Person> People => db.Set<Person>().Include(p => p.Agency!.Sites).Include(p => p.Section);
}

/// <summary><c>Admins</c> and <c>Organisation:File</c>.</summary>
/// <param name="Admins">Telegram ids that are admins from the start.</param>
/// <param name="OrganisationFile">Path of the file applied at start; empty: none.</param>
public sealed record StaffSettings(IReadOnlyList<long> Admins, string? OrganisationFile, TimeZoneInfo Zone);
