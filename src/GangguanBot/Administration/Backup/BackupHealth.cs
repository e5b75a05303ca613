using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Settings;
using GangguanBot.Storage;
using GangguanBot.Storage.Backup;

namespace GangguanBot.Administration.Backup;

/// <summary>The newest backup and the room that is left, in <c>/kesehatan</c>.</summary>
public sealed class BackupHealth(
    BotDb db, BackupFolder backupFolder, BackupRun backup, BackupSettings settings, DiskRoom disk) : IHealthLine
{
    public async Task<Html> SayAsync(Phrases say, CancellationToken ct) => Html.Lines(
        !settings.Enabled ? say.Html("backup.health.off")
            : backup.Obstacle is not null ? say.Html("backup.health.server")
            : backupFolder.Newest is { Manifest: var newest }
                ? say.Html("backup.health.newest", ("time", newest.At), ("count", backupFolder.Generations.Count))
                : say.Html("backup.health.none"),
        say.Html("backup.health.room", ("free", BackupText.Megabytes((await disk.LookAsync(db, ct)).Free))));
}
