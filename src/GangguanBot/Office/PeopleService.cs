using GangguanBot.Office.Holders;
using GangguanBot.Office.Welcome;
using GangguanBot.Sop;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Office;

/// <summary>The place of a person in the office.</summary>
/// <param name="AgencyId">A reporter's.</param>
/// <param name="PostId">The section of a technician, the post of an official.</param>
public sealed record Placement(Role Role, int? AgencyId = null, int? PostId = null)
{
    public bool IsPost => Role is Role.Kadis or Role.Kabid or Role.Kasi;
}

/// <summary>
/// The only door to changes among people and on posts: each is journaled with before and after, tells whom it concerns and moves
/// what waits, all in the update's one transaction.
/// </summary>
public sealed class PeopleService(
    BotDb db, OfficeDirectory office, OfficeJournal journal, HolderChanges holderChanges, CommandMenus menus,
    IEnumerable<IOfficeChange> changes)
{
    /// <summary>Takes somebody in, or back in.</summary>
    /// <param name="actor">The person who decided it; <c>null</c>: the person claimed the office with the code of the log.</param>
    public async Task<Person> AdmitAsync(Person? actor, long telegramId, string name, Placement placement, CancellationToken ct = default)
    {
        var person = await db.Set<Person>().FirstOrDefaultAsync(p => p.TelegramId == telegramId, ct)
            ?? db.Add(new Person { TelegramId = telegramId, Name = name }).Entity;
        (person.Name, person.Removed, person.Unreachable, person.AwayUntil) = (name, false, false, null);
        person.StartedAt ??= office.Now;
        await PutAsync(actor, person, placement, OfficeAct.PersonAdmitted, before: null, ct);
        return person;
    }

    /// <summary>Gives somebody another place; what a technician leaves behind goes back to the Kasi.</summary>
    public async Task MoveAsync(Person actor, Person person, Placement placement, CancellationToken ct = default)
    {
        var before = await DescribeAsync(person, ct);
        await LeaveAsync(actor, person, ct);
        await PutAsync(actor, person, placement, OfficeAct.PersonMoved, before, ct);
    }

    /// <summary>The same for many at once, settled together: nobody is told of what lasted only in between.</summary>
    public async Task MoveAllAsync(
        Person actor, IReadOnlyCollection<(Person Person, Placement Place)> moves, CancellationToken ct = default)
    {
        var (now, movers) = (office.Now, moves.Select(m => m.Person.Id).ToHashSet());
        var holdings = (await db.Set<PostHolding>().Include(h => h.Post).Where(h => h.Until == null || h.Until > now).ToListAsync(ct))
            .ToList();
        var agencies = await db.Set<Agency>().ToDictionaryAsync(a => a.Id, a => a.Code, ct);
        var posts = await db.Set<Post>().ToDictionaryAsync(p => p.Id, ct);
        var before = moves.ToDictionary(m => m.Person.Id, m => (m.Person.Role, Words: Describe(m.Person)));
        foreach (var holding in holdings.Where(h => movers.Contains(h.PersonId))) holding.Until = holding.From > now ? holding.From : now;
        await db.FlushAsync(ct);
        foreach (var (person, _) in moves)
            foreach (var change in changes) await change.LeftAsync(person, actor, ct);

        foreach (var (person, placement) in moves)
        {
            (person.Role, person.AgencyId, person.SectionId) = Given(placement);
            if (!placement.IsPost) continue;
            foreach (var old in holdings.Where(h => h.PostId == placement.PostId && h.Mode == HoldingMode.Definitif && !(h.Until <= now)))
                old.Until = now;
            var post = posts[placement.PostId!.Value];
            holdings.Add(db.Add(new PostHolding
            {
                Post = post, PostId = post.Id, PersonId = person.Id, Person = person,
                Mode = HoldingMode.Definitif, From = now
            }).Entity);
            journal.Write(actor, OfficeAct.HolderSeated, post.Title, after: $"{person.Name} ({HoldingMode.Definitif}) {now:u} – ");
        }

        await db.FlushAsync(ct);
        foreach (var (person, placement) in moves)
        {
            journal.Write(actor, OfficeAct.PersonMoved, person.Name, before[person.Id].Words, Describe(person));
            if (placement.IsPost || person.Role != before[person.Id].Role) await menus.SetAsync(person, ct);
        }

        await SettleAsync(ct);

        string Describe(Person person) =>
            string.Join(" · ", ((string?[])[person.Role?.ToString(), person.AgencyId is { } a
            ? agencies[a] : null, person.SectionId is { } s ? posts[s].Code : null,
            .. holdings.Where(h => h.PersonId == person.Id && !(h.Until <= now)).Select(h => $"{h.Mode} {h.Post.Code}")]).OfType<string>());
    }

    public void Correct(Person actor, Person person, string name, string? nip)
    {
        journal.Write(actor, OfficeAct.PersonCorrected, person.Name, $"{person.Name} · {person.Nip}", $"{name} · {nip}");
        (person.Name, person.Nip) = (name, nip);
    }

    /// <summary>The person reaches nothing from now on, and stays in the records.</summary>
    /// <returns><c>false</c>: the last admin cannot be removed.</returns>
    public async Task<bool> RemoveAsync(Person actor, Person person, CancellationToken ct = default)
    {
        if (await office.AdminsAsync(ct) is [var last] && last.Id == person.Id) return false;
        var before = await DescribeAsync(person, ct);
        person.Removed = true;
        await LeaveAsync(actor, person, ct);
        person.Role = null;
        journal.Write(actor, OfficeAct.PersonRemoved, person.Name, before);
        await menus.SetAsync(person, ct);
        await SettleAsync(ct);
        return true;
    }

    /// <summary>Puts a person on a post for a time. A new holder proper ends the time of the one before.</summary>
    /// <param name="until">Exclusive; <c>null</c>: until further notice.</param>
    public async Task SeatAsync(
        Person? actor, Post post, Person person, HoldingMode mode, DateTimeOffset from, DateTimeOffset? until = null,
        CancellationToken ct = default)
    {
        if (mode == HoldingMode.Definitif)
            foreach (var old in await RunningAsync(post.Id, HoldingMode.Definitif, ct)) old.Until = from;
        db.Add(new PostHolding
        {
            Post = post, PostId = post.Id, PersonId = person.Id, Person = person, Mode = mode, From = from,
            Until = until
        });
        journal.Write(actor, OfficeAct.HolderSeated, post.Title, after: $"{person.Name} ({mode}) {from:u} – {until:u}");
        await SettleAsync(ct);
    }

    /// <summary>Ends a period now; one that has not begun never will.</summary>
    public async Task EndAsync(Person? actor, PostHolding holding, CancellationToken ct = default)
    {
        journal.Write(actor, OfficeAct.HolderEnded, holding.Post.Title,
            before: $"{holding.Person.Name} ({holding.Mode}) {holding.From:u} – {holding.Until:u}");
        holding.Until = holding.From > office.Now ? holding.From : office.Now;
        await SettleAsync(ct);
    }

    /// <param name="until">Exclusive; <c>null</c>: back.</param>
    public async Task SayAwayAsync(Person actor, Person person, DateTimeOffset? until, CancellationToken ct = default)
    {
        journal.Write(actor, OfficeAct.AwaySaid, person.Name, $"{person.AwayUntil:u}", $"{until:u}");
        person.AwayUntil = until;
        await SettleAsync(ct);
    }

    /// <summary>Role, place and posts, as the journal keeps them.</summary>
    public async Task<string> DescribeAsync(Person person, CancellationToken ct = default)
    {
        var held = await db.Set<PostHolding>().Where(h => h.PersonId == person.Id && (h.Until == null || h.Until > office.Now))
            .Select(h => $"{h.Mode} {h.Post.Code}").ToListAsync(ct);
        var agency = await db.Set<Agency>().Where(a => a.Id == person.AgencyId).Select(a => a.Code).FirstOrDefaultAsync(ct);
        var section = await db.Set<Post>().Where(p => p.Id == person.SectionId).Select(p => p.Code).FirstOrDefaultAsync(ct);
        return string.Join(" · ", ((string?[])[person.Role?.ToString(), agency, section, .. held]).OfType<string>());
    }

    private async Task PutAsync(Person? actor, Person person, Placement placement, OfficeAct act, string? before, CancellationToken ct)
    {
        (person.Role, person.AgencyId, person.SectionId) = Given(placement);
        await db.FlushAsync(ct);
        if (placement.IsPost)
            await SeatAsync(actor, await office.PostAsync(placement.PostId!.Value, ct), person, HoldingMode.Definitif, office.Now, ct: ct);
        journal.Write(actor, act, person.Name, before, await DescribeAsync(person, ct));
        await menus.SetAsync(person, ct);
        await SettleAsync(ct);
    }

    /// <summary>Ends every period of the person, and hands back what they were working on.</summary>
    private async Task LeaveAsync(Person actor, Person person, CancellationToken ct)
    {
        var now = office.Now;
        foreach (var holding in await db.Set<PostHolding>().Where(h => h.PersonId == person.Id && (h.Until == null || h.Until > now))
            .ToListAsync(ct))
            holding.Until = holding.From > now ? holding.From : now;
        await db.FlushAsync(ct);
        foreach (var change in changes) await change.LeftAsync(person, actor, ct);
    }

    private static (Role? Role, int? AgencyId, int? SectionId) Given(Placement placement) =>
        (placement.IsPost ? null : placement.Role, placement.Role == Role.Reporter ? placement.AgencyId
            : null, placement.Role == Role.Technician ? placement.PostId : null);

    private Task<List<PostHolding>> RunningAsync(int postId, HoldingMode mode, CancellationToken ct)
    {
        var now = office.Now;
        return db.Set<PostHolding>().Where(h => h.PostId == postId && h.Mode == mode && (h.Until == null || h.Until > now)).ToListAsync(ct);
    }

    private async Task SettleAsync(CancellationToken ct)
    {
        await db.FlushAsync(ct);
        await holderChanges.ApplyAsync(ct: ct);
    }
}
