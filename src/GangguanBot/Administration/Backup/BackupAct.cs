using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Storage.Backup;

namespace GangguanBot.Administration.Backup;

/// <summary>A backup that an admin has asked for.</summary>
public sealed class BackupAct(BackupRun backup, Outbox outbox, Phrasebook phrasebook, OfficeLanguage language) : ILongAct
{
    public LongActKind Kind => LongActKind.Backup;

    public async Task DoAsync(LongAct asked, CancellationToken ct) =>
        outbox.Send(asked.ChatId, Html.Escape(BackupText.Of(await backup.RunAsync(ct), phrasebook.For(language.Of(asked.Person)))));
}
