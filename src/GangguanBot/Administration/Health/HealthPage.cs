using GangguanBot.Chat;
using GangguanBot.Chat.Receiving;
using GangguanBot.Chat.Routing;
using GangguanBot.Languages;
using GangguanBot.Office;

namespace GangguanBot.Administration.Health;

/// <summary>How the bot is, in words; each feature says its own. Below stands what was put aside. Also <c>/kesehatan</c>.</summary>
public sealed class HealthPage(
    IEnumerable<IHealthLine> lines, PutAsideList list, PutAside aside, OfficeJournal journal) : IAdminPage, IConversation<HealthPage>
{
    public static void Map(Routes<HealthPage> on) => on
        .Command("kesehatan", (c, talk) => c.ShowAsync(talk), Rights.Of(Right.Administer))
        .Button<HealthButton>((c, talk, _) => c.ShowAsync(talk), Rights.Of(Right.Administer))
        .Button<AsideButton>((c, talk, button) => c.ShowAsync(talk, button.Page), Rights.Of(Right.Administer))
        .Button<AsideRetryButton>((c, talk, button) => c.RetryAsync(talk, button), Rights.Of(Right.Administer))
        .Button<AsideDismissButton>((c, talk, button) => c.DismissAsync(talk, button), Rights.Of(Right.Administer));

    public string Name => "health";

    public Task ShowAsync(Talk talk) => ShowAsync(talk, page: 0);

    private async Task ShowAsync(Talk talk, int page)
    {
        await talk.StopListeningAsync();
        var said = new List<Html?>();
        foreach (var line in lines) said.Add(await line.SayAsync(talk.Say, CancellationToken.None));
        var (text, rows) = await list.PageAsync(talk.Say, page);
        talk.Show(AdminConversation.Key, new Card(
            Html.Paragraphs(talk.Say.Html("health.title"), Html.Lines(said), text),
            [.. rows, [new Button(talk.Say["button.admin.look_again"], new HealthButton())], AdminConversation.BackTo(talk)]));
    }

    private async Task RetryAsync(Talk talk, AsideRetryButton button) =>
        await DoneAsync(talk, await aside.RetryAsync(button.Row), OfficeAct.UpdateRetried, "health.aside.retried", button.Page);

    private async Task DismissAsync(Talk talk, AsideDismissButton button) =>
        await DoneAsync(talk, await aside.DismissAsync(button.Row), OfficeAct.UpdateDismissed, "health.aside.dismissed", button.Page);

    /// <param name="row"><c>null</c>: somebody was first.</param>
    private async Task DoneAsync(Talk talk, InboxRow? row, OfficeAct act, string phrase, int page)
    {
        if (row is not null) journal.Write(talk.Me, act, PutAsideList.CodeOf(row));
        talk.Toast(row is null ? talk.Say["health.aside.gone"] : talk.Say.Text(phrase, ("code", PutAsideList.CodeOf(row))));
        await ShowAsync(talk, page);
    }
}

public sealed record HealthButton() : IButton<HealthButton>
{
    public static string Prefix => "ahl";
}
