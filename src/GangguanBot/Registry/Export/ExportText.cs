using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Registry.Export;

/// <summary>Names of what tickets refer to, and the words of their values; read once for an export.</summary>
internal sealed class ExportText
{
    private readonly Dictionary<int, Agency> agencies;
    private readonly Dictionary<int, string> sites;
    private readonly Dictionary<int, Post> posts;
    private readonly ActingHolders holders;

    private ExportText(Phrases say, DateTimeOffset now, Dictionary<int, Agency> agencies, Dictionary<int, string> sites, Dictionary<int, Post> posts, ActingHolders holders)
    {
        (Say, Now) = (say, now);
        (this.agencies, this.sites, this.posts, this.holders) = (agencies, sites, posts, holders);
    }

    public Phrases Say { get; }
    public DateTimeOffset Now { get; }

    public static async Task<ExportText> LoadAsync(BotDb db, OfficeDirectory office, Phrases say, CancellationToken ct)
    {
        var named = await db.Set<Agency>().AsNoTracking().ToDictionaryAsync(a => a.Id, ct);
        var places = await db.Set<Site>().AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.Name, ct);
        return new(say, office.Now, named, places, await db.Set<Post>().AsNoTracking().ToDictionaryAsync(p => p.Id, ct), await office.SeatingAsync(ct));
    }

    public string Agency(int id) => agencies[id].Name;

    public string? Site(int? id) => id is { } i ? sites.GetValueOrDefault(i) : null;

    /// <summary>As it is called, whoever acts for it.</summary>
    public string? Post(int? id) => id is { } i && posts.TryGetValue(i, out var post) ? post.Title : null;

    /// <summary>Who has the turn now; nobody when the ticket is over.</summary>
    public string? Holder(TicketRow row) => Sop007.Of(row.SopVersion)[row.Step].Turn switch
    {
        Role.Reporter => Say["role.Reporter"],
        Role.Technician => row.Lead ?? Say["office.nobody"],
        Role.Kadis => Holder(row.KadisPostId),
        Role.Kabid => Holder(row.KabidPostId),
        Role.Kasi => Holder(row.KasiPostId),
        _ => null,
    };

    public string YesNo(bool yes) => Say[yes ? "export.yes" : "export.no"];

    /// <summary>What stands in place of words that the reader may not see.</summary>
    public string Hidden(Secrecy secrecy) => Say[$"export.hidden.{secrecy}"];

    /// <summary>"November 2026".</summary>
    public string Month(DateOnly first) => Say.Text("recap.month", ("month", Say[$"format.month.{first.Month}"]), ("year", first.Year));

    private string Holder(int? post) => post is { } id && holders.Of(id) is { } actingHolder
        ? actingHolder.Mode == HoldingMode.Definitif ? $"{actingHolder.Post.Title} ({actingHolder.Person.Name})" : HolderChanges.Title(actingHolder, Say)
        : Say["office.nobody"];
}
