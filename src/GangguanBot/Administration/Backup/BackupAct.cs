using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Storage.Backup;

namespace GangguanBot.Administration.Backup;

/// <summary>A backup that an admin has asked for.</summary>
public sealed class BackupAct(BackupRun backup, Messenger messenger) : ILongAct
{
    public LongActKind Kind => LongActKind.Backup;

    public async Task DoAsync(LongAct asked, CancellationToken ct)
    {
        var result = await backup.RunAsync(ct);
        messenger.Send(asked.Person, say => Html.Escape(BackupText.Of(result, say)));
    }
}
