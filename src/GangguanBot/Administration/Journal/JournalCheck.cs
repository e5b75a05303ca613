using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Storage;
using GangguanBot.Storage.Chain;
using GangguanBot.Storage.Engines;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Administration.Journal;

/// <summary>
/// Checks the journals while the bot runs, on one moment of the database, so that nobody waits for it; and tells admins of a fault once.
/// </summary>
public sealed class JournalCheck(
    BotDb db, IDbContextFactory<BotDb> databases, IEngine engine, ChainWriter writer, OfficeDirectory office, Messenger messenger,
    TimeProvider clock) : ILongAct
{
    public LongActKind Kind => LongActKind.JournalCheck;

    /// <summary>The newest check; <c>null</c>: there was none.</summary>
    public static Task<ChainRecord?> LastAsync(BotDb db, CancellationToken ct = default) =>
        db.Set<ChainRecord>().AsNoTracking().OrderByDescending(r => r.Id).FirstOrDefaultAsync(ct);

    public Task DoAsync(LongAct asked, CancellationToken ct) => RunAsync(asked.Person, ct);

    /// <summary>
    /// Looks, writes down what was found, and tells every admin when it is another fault than the last time, or none any more.
    /// </summary>
    /// <param name="asker">The person who hears the answer whatever it is; <c>null</c>: nobody asked.</param>
    public async Task RunAsync(Person? asker, CancellationToken ct)
    {
        var found = ChainRecord.Of(await LookAsync(ct), clock.GetUtcNow());
        await db.WriteAsync(async () =>
        {
            var before = await LastAsync(db, ct);
            db.Add(found);
            foreach (var admin in found.SaysAs(before) ? [] : await office.AdminsAsync(ct))
                if (admin.Id != asker?.Id) messenger.Send(admin, say => News(found, say));
            if (asker is not null) messenger.Send(asker, say => News(found, say));
            await db.SaveChangesAsync(ct);
        }, ct);
    }

    private async Task<ChainReport> LookAsync(CancellationToken ct)
    {
        await using var reading = await databases.CreateDbContextAsync(ct);
        await using var moment = await engine.SnapshotAsync(reading, ct);
        return await new ChainCheck(reading, writer).RunAsync(ct: ct);
    }

    private static Html News(ChainRecord found, Phrases say) => found.Fault is null
        ? say.Html("backup.journal.whole", ("result", ChainText.Of(found.Report, say)))
        : say.Html("backup.journal.broken", ("result", ChainText.Of(found.Report, say)));
}
