using System.Globalization;
using GangguanBot.Chat;
using GangguanBot.Chat.Receiving;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Administration.Health;

/// <summary>A page of the updates that were put aside: number, code, time, who, why; with what an admin can do about each.</summary>
[PhraseFamily("health.aside.why.", nameof(InboxState.Parked), nameof(InboxState.Unreadable))]
public sealed class PutAsideList(PutAside aside, BotDb db)
{
    private const int OnAPage = 5;

    /// <returns>Nothing and no rows when there are none.</returns>
    public async Task<(Html? Text, IReadOnlyList<IReadOnlyList<Button>> Rows)> PageAsync(Phrases say, int page)
    {
        var total = await aside.Rows.CountAsync();
        if (total == 0) return (null, []);
        var pages = (total + OnAPage - 1) / OnAPage;
        var at = Math.Clamp(page, 0, pages - 1);
        var shown = await aside.Rows.Skip(at * OnAPage).Take(OnAPage).ToListAsync();
        var chats = shown.Select(r => r.ChatId).ToHashSet();
        var names = await db.Set<Person>().Where(p => chats.Contains(p.TelegramId)).ToDictionaryAsync(p => p.TelegramId, p => p.Name);
        var lines = shown.Select((row, i) => (Html?)say.Html("health.aside.line", ("number", at * OnAPage + i + 1), ("code", CodeOf(row)),
            ("time", row.ReceivedAt), ("who", Who(row, names, say)), ("why", say[$"health.aside.why.{row.State}"])));
        return (Html.Lines([say.Html("health.aside.title", ("count", total)), .. lines]),
            [
                .. shown.Select(row => Buttons(row, at, say)),
                .. new Paging<InboxRow>(shown, at, pages, total).Turns(n => new AsideButton(n)),
            ]);
    }

    /// <summary>As the person and the log have it.</summary>
    public static string CodeOf(InboxRow row) => row.ErrorCode ?? ErrorBoundary.CodeOf(row.Id);

    private static IReadOnlyList<Button> Buttons(InboxRow row, int page, Phrases say) =>
    [
        new(say.Text("button.admin.aside.retry", ("code", CodeOf(row))), new AsideRetryButton((int)row.Id, page)),
        new(say.Text("button.admin.aside.dismiss", ("code", CodeOf(row))), new AsideDismissButton((int)row.Id, page)),
    ];

    private static string Who(InboxRow row, Dictionary<long, string> names, Phrases say) =>
        names.TryGetValue(row.ChatId, out var name) ? name
        : row.ChatId > 0 ? say.Text("health.aside.stranger", ("id", row.ChatId.ToString(CultureInfo.InvariantCulture)))
        : say["health.aside.nobody"];
}

/// <summary>Opens a page of the updates that were put aside.</summary>
public sealed record AsideButton(int Page) : IButton<AsideButton>
{
    public static string Prefix => "ahp";
}

/// <summary>Has an update that was put aside tried again.</summary>
public sealed record AsideRetryButton(int Row, int Page) : IButton<AsideRetryButton>
{
    public static string Prefix => "ahr";
}

/// <summary>Leaves an update that was put aside undone.</summary>
public sealed record AsideDismissButton(int Row, int Page) : IButton<AsideDismissButton>
{
    public static string Prefix => "ahd";
}
