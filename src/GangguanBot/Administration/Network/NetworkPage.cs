using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Office.Networks;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Administration.Network;

/// <summary>The names of addresses and prefixes, by which hops of a route are called. Lines are typed, as many as one likes.</summary>
public sealed class NetworkPage(BotDb db, OfficeJournal journal, ExclusiveAdmin exclusive) : IAdminPage, IConversation<NetworkPage>
{
    private const string PageName = "network", Dialogue = "admin.network", Nothing = "-";
    private const int MostLines = 200;

    /// <summary>Nothing to keep: what is typed next are lines.</summary>
    public sealed record NetworkDialogue;

    public static void Map(Routes<NetworkPage> on) => on
        .Button<NetworkListButton>((c, talk, button) => c.ListAsync(talk, button.Page), Rights.Of(Right.Administer))
        .Dialogue<NetworkDialogue>(Dialogue, (c, talk, _) => c.TypedAsync(talk), Rights.Of(Right.Administer));

    public string Name => PageName;

    public Task ShowAsync(Talk talk) => ListAsync(talk, page: 0);

    private async Task ListAsync(Talk talk, int page, int? changed = null)
    {
        var all = await db.Set<NetworkPlace>().OrderBy(n => n.Name).ThenBy(n => n.Prefix).ToListAsync();
        await talk.ListenAsync(Dialogue, new NetworkDialogue());
        var title = talk.Say.Html("admin.network.list", ("count", all.Count));
        talk.Show(AdminConversation.Key, PagedList.Of(
            changed is null ? title : Html.Paragraphs(talk.Say.Html("admin.network.saved", ("count", changed)), title),
            PagedList.Page(all, page), n => talk.Say.Html("admin.network.line", ("prefix", n.Prefix), ("name", n.Name)), _ => null,
            at => new NetworkListButton(at), [AdminConversation.BackTo(talk)]));
    }

    private async Task TypedAsync(Talk talk)
    {
        if (await exclusive.BeginAsync(talk) is not { } me) return;
        if (talk.Incoming.Content is not Content.TypedText { Text: var text }) { talk.Reply(talk.Say.Html("admin.network.form")); return; }
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostLines).ToList();
        var read = lines.Select(Read).ToList();
        if (read.FindIndex(r => r is null) is >= 0 and var wrong)
        {
            talk.Reply(talk.Say.Html("admin.network.wrong", ("line", lines[wrong])));
            return;
        }

        var places = read.OfType<(string Prefix, string Name)>().DistinctBy(p => p.Prefix).ToList();
        var known = await db.Set<NetworkPlace>().ToDictionaryAsync(n => n.Prefix);
        foreach (var (prefix, name) in places)
            if (known.GetValueOrDefault(prefix)?.Name is var before && before != (name == Nothing ? null : name))
                journal.Write(me, OfficeAct.NetworkChanged, prefix, before, name == Nothing ? null : name);
        foreach (var (prefix, name) in places.Where(p => p.Name == Nothing))
            if (known.TryGetValue(prefix, out var gone)) db.Remove(gone);
        await NetworkPlace.PutAllAsync(db, places.Where(p => p.Name != Nothing));
        await db.FlushAsync();
        await ListAsync(talk, page: 0, places.Count);
    }

    /// <summary>"10.10.0.0/24 Router Kecamatan Bogor Tengah"; a dash for the name takes it off the list.</summary>
    private static (string Prefix, string Name)? Read(string line) =>
        OneLine.Of(line).Split(' ', 2) is [var prefix, [not '/', ..] name] && FieldLimits.PlaceName.Takes(name)
        && FieldLimits.Prefix.Takes(prefix) && NetworkNames.RangeOf(prefix) is not null ? (prefix, name) : null;
}

public sealed record NetworkListButton(int Page) : IButton<NetworkListButton>
{
    public static string Prefix => "anl";
}
