using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets.Numbering;
using GangguanBot.Tickets.Timing;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Registry;

/// <param name="Id">Of the agency, site, post or person; else 0.</param>
/// <param name="Key">Further data of the button.</param>
public sealed record FilterChoice(string Label, int Id, string Key, Func<RegisterFilter, RegisterFilter> Apply);

/// <summary>
/// The values of each part of the filter, with their labels. A press is taken only for one of them, since it can be forged.
/// </summary>
public sealed class FilterChoices(BotDb db, SopTables sop, OfficeDirectory office, Deadlines deadlines)
{
    private const string Post = "post", Person = "person";

    public async Task<IReadOnlyList<FilterChoice>> OfAsync(FilterField part, RegisterFilter filter, Phrases say) => part switch
    {
        FilterField.Step => [.. sop.All.Select(s => new FilterChoice(say[$"step.{s}"], 0, s.ToString(), f => f with { Step = s }))],
        FilterField.Agency =>
            [.. (await db.Set<Agency>().AsNoTracking().OrderBy(a => a.Removed).ThenBy(a => a.Short).Select(a => new { a.Id, a.Short })
            .ToListAsync())
            .Select(a => new FilterChoice(a.Short, a.Id, "", f => f with { AgencyId = a.Id, SiteId = null }))],
        FilterField.Site => [
            .. (await db.Set<Site>().AsNoTracking().Where(s => s.AgencyId == filter.AgencyId).OrderBy(s => s.Name)
            .Select(s => new { s.Id, s.Name }).ToListAsync())
            .Select(s => new FilterChoice(s.Name, s.Id, "", f => f with { SiteId = s.Id }))],
        FilterField.Holder => await HoldersAsync(),
        FilterField.Cause => [.. Causes(say).Select(c => new FilterChoice(say[c.Phrase], 0, c.Key, f => f with { Cause = c.Key }))
            .OrderBy(c => c.Label, StringComparer.OrdinalIgnoreCase)],
        _ => [.. Enum.GetValues<ReadyPeriod>().Select(p => (Name: p, Days: p.Around(deadlines.Today)))
            .Select(p => new FilterChoice(say[$"register.period.{p.Name}"], 0, p.Name.ToString(), f =>
            f with { From = p.Days.From, Until = p.Days.To }))],
    };

    /// <summary>Nothing more is asked of this part.</summary>
    public static RegisterFilter Without(FilterField part, RegisterFilter filter) => part switch
    {
        FilterField.Step => filter with { Step = null },
        FilterField.Agency => filter with { AgencyId = null, SiteId = null },
        FilterField.Site => filter with { SiteId = null },
        FilterField.Holder => filter with { HolderPostId = null, HolderPersonId = null },
        FilterField.Cause => filter with { Cause = null },
        _ => filter with { From = null, Until = null },
    };

    /// <summary>The filter in words, a part each.</summary>
    public async Task<IReadOnlyList<string>> SayAsync(RegisterFilter filter, Phrases say)
    {
        const int longest = 80;
        var parts = new List<string>();
        if (filter.Number is { } number)
            parts.Add(say.Text("register.said.number",
            ("number", number.Year is { } year
            ? new TicketNumber(year, number.Serial).ToString() : number.Serial)));
        if (filter.Words is { } words) parts.Add($"“{Text.Cut(words, longest)}”");
        if (filter.Step is { } step) parts.Add(say[$"step.{step}"]);
        if (filter.AgencyId is { } agency)
            parts.Add(await db.Set<Agency>().Where(a => a.Id == agency).Select(a => a.Short).FirstOrDefaultAsync() ?? "");
        if (filter.SiteId is { } site)
            parts.Add(await db.Set<Site>().Where(s => s.Id == site).Select(s => s.Name).FirstOrDefaultAsync() ?? "");
        if (filter.HolderPostId is { } post) parts.Add(say.Text("register.said.holder", ("holder", await PostAsync(post))));
        if (filter.HolderPersonId is { } person)
            parts.Add(say.Text("register.said.holder", ("holder", (await office.PersonAsync(person))?.Name)));
        if (filter.BranchPostId is { } branch) parts.Add(say.Text("register.said.branch", ("post", await PostAsync(branch))));
        if (filter.Cause is { } cause && say.Has($"finding.cause.{cause}")) parts.Add(say[$"finding.cause.{cause}"]);
        if (filter is { From: { } from, Until: { } until })
            parts.Add(from == until ? say.Date(from) : say.Text("register.said.period", ("from", from), ("until", until)));
        if (filter.Overdue) parts.Add(say["register.said.overdue"]);
        return parts;
    }

    /// <summary>The own Kabid's branch or Kasi's section; <c>null</c>: none.</summary>
    public async Task<Post?> BranchAsync(Person me) =>
        (await office.SeatsOfAsync(me)).Select(s => s.Post).Where(p => p.Role is Role.Kabid or Role.Kasi).OrderBy(p => p.Role == Role.Kasi)
            .ThenBy(p => p.Id).FirstOrDefault();

    private Task<string?> PostAsync(int id) => db.Set<Post>().Where(p => p.Id == id).Select(p => (string?)p.Short).FirstOrDefaultAsync();

    private async Task<IReadOnlyList<FilterChoice>> HoldersAsync()
    {
        var posts = await db.Set<Post>().AsNoTracking()
            .Where(p => !p.Removed && (p.Role == Role.Kadis || p.Role == Role.Kabid || p.Role == Role.Kasi)).ToListAsync();
        var technicians = await db.Set<Person>().AsNoTracking().Where(p => !p.Removed && p.Role == Role.Technician).OrderBy(p => p.Name)
            .Select(p => new { p.Id, p.Name }).ToListAsync();
        return
        [
            .. posts.OrderByDescending(p => p.Role).ThenBy(p => p.Id)
                .Select(p => new FilterChoice(p.Short, p.Id, Post, f => f with { HolderPostId = p.Id, HolderPersonId = null })),
            .. technicians.Select(t => new FilterChoice(t.Name, t.Id, Person, f => f with { HolderPersonId = t.Id, HolderPostId = null })),
        ];
    }

    private static IEnumerable<(string Key, string Phrase)> Causes(Phrases say)
    {
        const string family = "finding.cause.";
        return say.Keys.Where(k => k.StartsWith(family, StringComparison.Ordinal)).Select(k => (k[family.Length..], k));
    }
}
