using GangguanBot.Office.Holders;
using GangguanBot.Office.Networks;
using GangguanBot.Sop;
using GangguanBot.Storage;
using static GangguanBot.Office.Organisation.OrganisationFile;

namespace GangguanBot.Office.Organisation;

/// <summary>
/// A file applied while the office runs: all of it or nothing, in the caller's transaction. Whoever gets another place through it is told
/// and hands over as if it had been done in chat.
/// </summary>
public sealed class OfficeImport(
    BotDb db, OfficeDirectory office, StaffSettings settings, PeopleService peopleService, HolderChanges holderChanges,
    OfficeJournal journal)
{
    /// <param name="toApply">Keeps others from writing from this look to the commit.</param>
    public async Task<ImportPlan> PlanAsync(string text, bool toApply = false, CancellationToken ct = default)
    {
        if (toApply) await db.FlushAsync(ct);
        return ImportPlan.Of(OrganisationText.Read(text), await OfficeRecords.LoadAsync(db, office, settings, ct));
    }

    /// <exception cref="InvalidOperationException">The plan has faults.</exception>
    public async Task ApplyAsync(Person actor, ImportPlan plan, string fileName, CancellationToken ct = default)
    {
        if (plan.Faults.Count > 0) throw new InvalidOperationException("a file with faults is not applied");
        if (plan.ChangesNothing) return;
        var records = plan.Records;
        foreach (var entry in plan.Agencies.New)
            Put(entry, records.Agencies[entry.Code] = db.Add(new Agency { Code = entry.Code, Name = entry.Name, Short = entry.Name })
            .Entity);
        foreach (var (entry, agency) in plan.Agencies.Changed) Put(entry, agency);
        foreach (var entry in plan.Posts.New)
            records.Posts[entry.Code] =
            db.Add(new Post { Code = entry.Code, Role = entry.Role, Title = entry.Title, Short = entry.Title }).Entity;
        foreach (var entry in plan.Posts.New.Concat(plan.Posts.Changed.Select(c => c.Entry))) Put(entry, records);
        await NetworkPlace.PutAllAsync(db,
            plan.Network.New.Concat(plan.Network.Changed.Select(c => c.Entry)).Select(n => (n.Prefix, n.Name)), ct);
        await db.FlushAsync(ct);

        foreach (var entry in plan.People.New) records.People[entry.TelegramId] = db.Add(Made(entry, records)).Entity;
        await db.FlushAsync(ct);
        await ChangeAsync(actor, plan.People.Changed, records, ct);
        foreach (var entry in plan.People.New.Where(e => e.Holds is not null))
            await peopleService.SeatAsync(actor, records.Posts[entry.Holds!], records.People[entry.TelegramId], HoldingMode.Definitif,
                office.Now, ct: ct);
        if (!plan.Posts.Nothing) await holderChanges.ApplyAsync(ct: ct);
        journal.Write(actor, OfficeAct.Imported, fileName, before: null,
            $"agencies {plan.Agencies.Count} · posts {plan.Posts.Count} · people {plan.People.Count}{(plan.Network.Total == 0 ? "" : $" · network {plan.Network.Count}")}");
    }

    private static void Put(AgencyEntry entry, Agency agency)
    {
        (agency.Name, agency.Short, agency.Critical, agency.Removed) = (entry.Name, entry.Short ?? entry.Name, entry.Critical, false);
        foreach (var site in entry.Sites ?? [])
        {
            if (site.In(agency) is not { } place) agency.Sites.Add(place = new Site { Name = site.Name });
            site.PutInto(place);
        }
    }

    private static void Put(PostEntry entry, OfficeRecords records)
    {
        var post = records.Posts[entry.Code];
        (post.Role, post.Title, post.Short, post.Removed) =
            (entry.Role, entry.Title, entry.Short ?? Post.ShortFrom(entry.Code, entry.Role, entry.Title), false);
        post.ReportsTo = entry.ReportsTo is { } above ? records.Posts[above] : null;
    }

    /// <summary>Makes a person. Until they press Start nobody can write to them, and the one above acts for them.</summary>
    private static Person Made(PersonEntry entry, OfficeRecords records)
    {
        var placement = PlaceOf(entry, records);
        return new Person
        {
            TelegramId = entry.TelegramId, Name = entry.Name, Nip = entry.Nip, Role = entry.Role, Unreachable = true,
            AgencyId = placement.Role == Role.Reporter
                ? placement.AgencyId : null, SectionId = placement.Role == Role.Technician ? placement.PostId : null,
        };
    }

    private async Task ChangeAsync(
        Person actor, IReadOnlyList<(PersonEntry Entry, Person Person)> changed, OfficeRecords records, CancellationToken ct)
    {
        var elsewhere = changed.Where(c => c.Person.Removed || ImportPlan.IsElsewhere(c.Entry, c.Person, records)).ToList();
        foreach (var (entry, person) in changed)
            if (person.Name != entry.Name || person.Nip != entry.Nip) peopleService.Correct(actor, person, entry.Name, entry.Nip);
        var (back, moved) = (elsewhere.Where(c => c.Person.Removed).ToList(), elsewhere.Where(c => !c.Person.Removed).ToList());
        foreach (var (entry, person) in back)
            await peopleService.AdmitAsync(actor, person.TelegramId, entry.Name, PlaceOf(entry, records), ct);
        if (moved.Count > 0) await peopleService.MoveAllAsync(actor, [.. moved.Select(m => (m.Person, PlaceOf(m.Entry, records)))], ct);
        foreach (var (entry, person) in elsewhere.Where(c => c.Entry is { Role: not null, Holds: not null }))
            await peopleService.SeatAsync(actor, records.Posts[entry.Holds!], person, HoldingMode.Definitif, office.Now, ct: ct);
    }

    private static Placement PlaceOf(PersonEntry entry, OfficeRecords records) => entry.Role is { } role
        ? new Placement(role, entry.Agency is { } agency
            ? records.Agencies.GetValueOrDefault(agency)?.Id : null, entry.Section is { } section
            ? records.Posts.GetValueOrDefault(section)?.Id : null)
        : new Placement(records.Posts[entry.Holds!].Role, PostId: records.Posts[entry.Holds!].Id);
}
