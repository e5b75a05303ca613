using GangguanBot.Languages;
using GangguanBot.Office.Holders;
using GangguanBot.Sop;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Office.Admission;

/// <summary>A section, post or agency that may be chosen.</summary>
/// <param name="Note">Its full name, or who is there now.</param>
public sealed record PlacementOption(int Id, string Label, string Note);

/// <summary>Lists the places of each role, with their names.</summary>
public sealed class PlacementOptions(BotDb db, OfficeDirectory office)
{
    /// <summary>The front desk and admins belong nowhere in particular.</summary>
    public static bool Has(Role role) => role is not (Role.FrontDesk or Role.Admin);

    public async Task<IReadOnlyList<PlacementOption>> OfferedAsync(Role role, Phrases say)
    {
        if (role == Role.Reporter)
            return [.. (await db.Set<Agency>().Where(a => !a.Removed).OrderBy(a => a.Name).ToListAsync())
                .Select(a => new PlacementOption(a.Id, a.Short, a.Name))];
        if (PostRole(role) is not { } wanted) return [];
        var posts = await db.Set<Post>().Where(p => !p.Removed && p.Role == wanted).OrderBy(p => p.Id).ToListAsync();
        if (role == Role.Technician) return [.. posts.Select(p => new PlacementOption(p.Id, Section(p), p.Short))];
        var holders = await office.SeatingAsync();
        return [.. posts.Select(p => new PlacementOption(p.Id, p.Short, $"{p.Title}: {holders.Of(p.Id) switch
        {
            null or { Mode: HoldingMode.Superior } => say["office.nobody"],
            var actingHolder => HolderChanges.Title(actingHolder, say),
        }}"))];
    }

    /// <returns><c>null</c>: there is no such place for that role (any more).</returns>
    public async Task<Placement?> FindAsync(Role role, int id)
    {
        var placement = role == Role.Reporter ? new Placement(role, AgencyId: id) : new Placement(role, PostId: id);
        return Has(role) && await IsThereAsync(placement) ? placement : null;
    }

    public async Task<bool> IsThereAsync(Placement placement) => placement.Role == Role.Reporter
        ? await db.Set<Agency>().AnyAsync(a => a.Id == placement.AgencyId && !a.Removed)
        : PostRole(placement.Role) is not { } wanted
            || await db.Set<Post>().AnyAsync(p => p.Id == placement.PostId && p.Role == wanted && !p.Removed);

    /// <summary>"Teknisi di Seksi Infrastruktur Jaringan"; an official's post alone.</summary>
    public async Task<string> NameAsync(Placement placement, Phrases say)
    {
        var role = say[$"role.{placement.Role}"];
        if (placement.Role == Role.Reporter)
            return say.Text("place.name", ("role", role),
            ("place", await db.Set<Agency>().Where(a => a.Id == placement.AgencyId).Select(a => a.Name).FirstOrDefaultAsync()));
        if (placement.PostId is not { } id || await db.Set<Post>().FirstOrDefaultAsync(p => p.Id == id) is not { } post) return role;
        return placement.IsPost ? post.Title : say.Text("place.name", ("role", role), ("place", Section(post)));
    }

    /// <summary>The same for the journal, by code.</summary>
    public async Task<string> CodeAsync(Placement placement) => string.Join(' ', ((string?[])
    [
        placement.Role.ToString(),
        await db.Set<Agency>().Where(a => a.Id == placement.AgencyId).Select(a => a.Code).FirstOrDefaultAsync(),
        await db.Set<Post>().Where(p => p.Id == placement.PostId).Select(p => p.Code).FirstOrDefaultAsync(),
    ]).OfType<string>());

    /// <summary>The role of the posts that are places of this role: technicians belong to the section of a Kasi.</summary>
    private static Role? PostRole(Role role) => role switch
    {
        Role.Technician => Role.Kasi,
        Role.Kasi or Role.Kabid or Role.Kadis => role,
        _ => null,
    };

    private static string Section(Post post) =>
        post.Title.StartsWith("Kepala ", StringComparison.Ordinal) ? post.Title["Kepala ".Length..] : post.Title;
}
