using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Storage;

namespace GangguanBot.Administration.Journal;

/// <summary>The result of the newest check of the journals, in <c>/kesehatan</c>.</summary>
public sealed class JournalHealth(BotDb db) : IHealthLine
{
    public async Task<Html> SayAsync(Phrases say, CancellationToken ct) =>
        await JournalCheck.LastAsync(db, ct) is not { } last ? say.Html("backup.journal.never")
            : say.Html(last.Fault is null
                ? "backup.journal.last_whole" : "backup.journal.last_broken", ("at", last.At), ("result", ChainText.Of(last.Report, say)));
}
