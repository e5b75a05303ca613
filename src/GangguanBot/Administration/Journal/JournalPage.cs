using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Storage;
using GangguanBot.Storage.Chain;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Administration.Journal;

/// <summary>The office's journal, the newest first: actor, act, before and after.</summary>
public sealed class JournalPage(
    BotDb db, OfficeJournal journal, LongActs acts) : IAdminPage, IConversation<JournalPage>
{
    private const string PageName = "journal";

    public static void Map(Routes<JournalPage> on) => on
        .Button<JournalListButton>((c, talk, button) => c.ListAsync(talk, button.Page), Rights.Of(Right.Administer))
        .Button<JournalCheckButton>((c, talk, _) => c.CheckAsync(talk), Rights.Of(Right.Administer));

    public string Name => PageName;

    public async Task ShowAsync(Talk talk)
    {
        await talk.StopListeningAsync();
        await ListAsync(talk, 0);
    }

    private async Task ListAsync(Talk talk, int page)
    {
        var all = db.Set<OfficeEntry>();
        var total = await all.CountAsync();
        var at = Math.Clamp(page, 0, Math.Max(0, (total - 1) / PagedList.OnAPage));
        var shown = await all.OrderByDescending(e => e.Id).Skip(at * PagedList.OnAPage).Take(PagedList.OnAPage).ToListAsync();
        var pages = new Paging<OfficeEntry>(shown, at, Math.Max(1, (total + PagedList.OnAPage - 1) / PagedList.OnAPage), total);
        talk.Show(AdminConversation.Key, new Card(
            Html.Paragraphs([talk.Say.Html(total == 0 ? "admin.journal.none" : "admin.journal.list", ("count", total)),
                .. shown.Select(e => (Html?)Entry(talk.Say, e))]),
            [.. pages.Turns(n => new JournalListButton(n)), [new Button(talk.Say["backup.journal.button"], new JournalCheckButton())],
                AdminConversation.BackTo(talk)]));
    }

    /// <summary>All journals, not only what stands here. The answer comes as a message of its own.</summary>
    private async Task CheckAsync(Talk talk)
    {
        var me = talk.Me;
        talk.Toast(talk.Say["backup.journal.running"]);
        if (!await acts.AskAsync(LongActKind.JournalCheck, me, talk.Incoming.ChatId)) return;
        var (seq, hash) = await ChainWriter.HeadAsync(db);
        journal.Write(me, OfficeAct.JournalChecked, $"{seq}:{hash[..Math.Min(hash.Length, ChainWriter.ShortHash)]}");
    }

    private static Html Entry(Phrases say, OfficeEntry entry) => Html.Lines(
        say.Html("admin.journal.line", ("time", entry.At),
            ("name", entry.ActorName.Length > 0 ? entry.ActorName : say["admin.journal.bot"]),
            ("act", say[$"office.act.{entry.Act}"]), ("subject", entry.Subject)),
        (entry.Before, entry.After) switch
        {
            (null, null) => Html.Empty,
            (null, var after) => say.Html("admin.journal.after", ("after", JournalText.Of(after, say))),
            (var before, null) => say.Html("admin.journal.before", ("before", JournalText.Of(before, say))),
            var (before, after) =>
                say.Html("admin.journal.change", ("before", JournalText.Of(before, say)), ("after", JournalText.Of(after, say))),
        });
}

public sealed record JournalListButton(int Page) : IButton<JournalListButton>
{
    public static string Prefix => "ajl";
}

/// <summary>Checks the chain over all journals.</summary>
public sealed record JournalCheckButton() : IButton<JournalCheckButton>
{
    public static string Prefix => "ajk";
}
