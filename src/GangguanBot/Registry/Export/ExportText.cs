using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Office.Holders;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Registry.Export;

/// <summary>Names of what tickets refer to, and the words of their values; read once for an export.</summary>
[PhraseFamily("export.hidden.", Secrecy.Restricted, Secrecy.Secret)]
internal sealed class ExportText
{
    private readonly SopTables sop;
    private readonly Dictionary<int, Agency> agencies;
    private readonly Dictionary<int, string> sites;
    private readonly Dictionary<int, Post> posts;
    private readonly ActingHolders holders;

    private ExportText(
        Phrases say, DateTimeOffset now, SopTables sop, Dictionary<int, Agency> agencies, Dictionary<int, string> sites,
        Dictionary<int, Post> posts, ActingHolders holders)
    {
        (Say, Now) = (say, now);
        (this.sop, this.agencies, this.sites, this.posts, this.holders) = (sop, agencies, sites, posts, holders);
    }

    public Phrases Say { get; }
    public DateTimeOffset Now { get; }

    public static async Task<ExportText> LoadAsync(BotDb db, SopTables sop, OfficeDirectory office, Phrases say, CancellationToken ct)
    {
        var named = await db.Set<Agency>().AsNoTracking().ToDictionaryAsync(a => a.Id, ct);
        var places = await db.Set<Site>().AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.Name, ct);
        var titles = await db.Set<Post>().AsNoTracking().ToDictionaryAsync(p => p.Id, ct);
        return new(say, office.Now, sop, named, places, titles, await office.SeatingAsync(ct));
    }

    public string Agency(int id) => agencies[id].Name;

    public string? Site(int? id) => id is { } i ? sites.GetValueOrDefault(i) : null;

    /// <summary>As it is called, whoever acts for it.</summary>
    public string? Post(int? id) => id is { } i && posts.TryGetValue(i, out var post) ? post.Title : null;

    /// <summary>Of the table that the ticket began with.</summary>
    public StepRow Row(StepLine stay) => sop.Of(stay.SopVersion)[stay.Step];

    /// <summary>Written on the stay when it is left; while it lasts the post whose turn it is.</summary>
    public string? Post(StepLine stay) => Post(stay.LeftAt is null ? stay.Branch.PostOf(Row(stay).Turn) : stay.PostId);

    /// <summary>Names the holder of the turn; nobody when the ticket is over.</summary>
    public string? Holder(TicketRow row) => sop.Of(row.SopVersion)[row.Step].Turn switch
    {
        null => null,
        Role.Reporter => Say["role.reporter"],
        Role.Technician => row.Lead ?? Say["office.nobody"],
        var turn => Holder(row.Branch.PostOf(turn)),
    };

    public string YesNo(bool yes) => Say[yes ? "export.yes" : "export.no"];

    /// <summary>The text in place of words that the reader may not see.</summary>
    public string Hidden(Secrecy secrecy) => Say[$"export.hidden.{secrecy}"];

    /// <summary>"November 2026".</summary>
    public string Month(DateOnly first) => Say.Text("recap.month", ("month", Say[$"format.month.{first.Month}"]), ("year", first.Year));

    private string Holder(int? post) => post is { } id && holders.Of(id) is { } actingHolder
        ? actingHolder.Mode == HoldingMode.Definitif ? $"{actingHolder.Post.Title} ({actingHolder.Person.Name})"
            : HolderChanges.Title(actingHolder, Say)
        : Say["office.nobody"];
}
