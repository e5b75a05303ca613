using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Settings;
using GangguanBot.Storage.Backup;

namespace GangguanBot.Administration.Backup;

/// <summary>The generations that there are, and one more now.</summary>
[PhraseFamily("backup.why.", BackupResult.NoRoom, BackupResult.Failed)]
public sealed class BackupPage(
    OfficeJournal journal, LongActs acts, BackupFolder backupFolder, BackupRun backup, BackupSettings settings)
    : IAdminPage, IConversation<BackupPage>
{
    public static void Map(Routes<BackupPage> on) =>
        on.Button<BackupButton>((c, talk, button) => button.Now ? c.MakeAsync(talk) : c.ShowAsync(talk), Rights.Of(Right.Administer));

    public string Name => "backup";

    public async Task ShowAsync(Talk talk)
    {
        await talk.StopListeningAsync();
        var (say, generations) = (talk.Say, backupFolder.Generations);
        talk.Show(AdminConversation.Key, new Card(
            Html.Paragraphs(
                generations is [{ Manifest: var newest }, ..]
                    ? say.Html("backup.page.newest", ("time", newest.At), ("size", BackupText.Megabytes(newest.Size)),
                    ("files", newest.Files.Count)) : say.Html("backup.page.none"),
                backup.LastFailure is { } failure
                    ? say.Html("backup.page.failed", ("time", failure.At), ("result", say[$"backup.why.{failure.Result}"])) : Html.Empty,
                generations.Count == 0
                    ? Html.Empty : Html.Lines(
                    [say.Html("backup.page.generations", ("count", generations.Count), ("most", settings.Generations)),
                    .. generations.Select(g =>
                        (Html?)say.Html("backup.page.line", ("time", g.Manifest.At), ("size", BackupText.Megabytes(g.Manifest.Size)),
                        ("missing", g.Manifest.Missing.Count)))]),
                say.Html(!settings.Enabled
                    ? "backup.page.off" : backup.Obstacle is null ? "backup.page.nightly"
                    : "backup.page.server", ("folder", backupFolder.Folder))),
            [
                .. backup.Obstacle is null
                    ? new[] { new[] { new Button(say["backup.button.now"], new BackupButton(Now: true), ButtonStyle.Forward) } } : [],
                [new Button(say["backup.button.look"], new BackupButton(Now: false))],
                AdminConversation.BackTo(talk),
            ]));
    }

    /// <summary>It may take minutes: what came of it is a message of its own.</summary>
    private async Task MakeAsync(Talk talk)
    {
        talk.Toast(talk.Say["backup.running"]);
        var me = talk.Me;
        if (await acts.AskAsync(LongActKind.Backup, me, talk.Incoming.ChatId)) journal.Write(me, OfficeAct.BackupMade, backupFolder.Folder);
    }
}

/// <param name="Now">Makes one; else the page is shown again.</param>
public sealed record BackupButton(bool Now) : IButton<BackupButton>
{
    public static string Prefix => "abn";
}
