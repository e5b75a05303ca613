using GangguanBot.Storage;
using GangguanBot.Storage.Background;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Documents.Papers;

/// <summary>Does the orders, apart from the updates: drawing takes a while, and nobody's press waits for it.</summary>
public sealed partial class PaperWorker(BotDb db, PaperDelivery delivery, ILogger<PaperWorker> log) : IBackgroundWork
{
    private const int Tries = 3;

    private IQueryable<PaperOrder> Waiting => db.Set<PaperOrder>().Where(o => o.State == OrderState.Waiting);

    public Task<List<int>> WaitingAsync(CancellationToken ct) => Waiting.OrderBy(o => o.Id).Select(o => o.Id).ToListAsync(ct);

    public async Task DoAsync(int id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } order) return;
        await delivery.DoAsync(order, ct);
        order.State = OrderState.Done;

        // Fonts, pictures and pages, some ten megabytes, are needed next in hours.
        if (!await Waiting.AnyAsync(o => o.Id != id, ct)) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
    }

    public async Task<bool> FailedAsync(int id, Exception fault, CancellationToken ct)
    {
        OrderFailed(log, fault, id);
        if (await FindAsync(id, ct) is not { } order) return false;
        if (++order.Attempts < Tries) return true;
        order.State = OrderState.Failed;
        delivery.SayFailed(order);
        return false;
    }

    private Task<PaperOrder?> FindAsync(int id, CancellationToken ct) =>
        Waiting.Include(o => o.Person).FirstOrDefaultAsync(o => o.Id == id, ct);

    [LoggerMessage(Level = LogLevel.Error, Message = "Paper order {Order} failed")]
    private static partial void OrderFailed(ILogger log, Exception fault, int order);
}
