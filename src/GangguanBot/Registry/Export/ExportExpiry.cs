using GangguanBot.Settings;
using GangguanBot.Storage;
using GangguanBot.Storage.Retention;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Registry.Export;

/// <summary>Exports that are over; that they were is in the office's journal.</summary>
public sealed class ExportExpiry(BotDb db, RetentionSettings retention, TimeProvider clock) : IExpiry
{
    public Task<int> DiscardAsync(int most, CancellationToken ct) => db.WriteAsync(async () =>
    {
        var before = clock.GetUtcNow().AddDays(-retention.ChatDays);
        var over = await db.Set<ExportJob>().Where(j => j.DoneAt < before).OrderBy(j => j.Id).Take(most).Select(j => j.Id).ToListAsync(ct);
        return await db.Set<ExportJob>().Where(j => over.Contains(j.Id)).ExecuteDeleteAsync(ct);
    }, ct);
}
