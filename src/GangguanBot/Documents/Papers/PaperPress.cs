using GangguanBot.Chat;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Documents.Papers;

/// <summary>
/// Does the orders one after the other, apart from the updates: drawing takes a while, and nobody's press waits for it. What was waiting
/// when the bot stopped is done when it starts again.
/// </summary>
public sealed partial class PaperPress(IServiceScopeFactory scopes, PressBell bell, ILogger<PaperPress> log) : BackgroundService
{
    private const int Tries = 3;
    private static readonly TimeSpan SlowPoll = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the host starts on
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var any = false;
                while (await NextAsync(stoppingToken)) any = true;
                if (any) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive); // fonts, pictures and pages, some ten megabytes, are needed next in hours
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                RoundFailed(log, e);
            }

            await bell.WaitAsync(SlowPoll, stoppingToken);
        }
    }

    /// <returns>Whether there may be more.</returns>
    private async Task<bool> NextAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        if (await db.Set<PaperOrder>().Include(o => o.Person).Where(o => o.State == OrderState.Waiting).OrderBy(o => o.Id).FirstOrDefaultAsync(ct) is not { } order) return false;
        try
        {
            await scope.ServiceProvider.GetRequiredService<PaperDelivery>().DoAsync(order, ct);
            order.State = OrderState.Done;
            await db.SaveChangesAsync(ct);
        }
        catch (Exception e) when (e.IsWriteConflict())
        {
            // Somebody acted meanwhile: it is written anew.
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            OrderFailed(log, e, order.Id);
            await FailedAsync(order.Id, ct);
        }

        return true;
    }

    private async Task FailedAsync(int id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        var order = await db.Set<PaperOrder>().Include(o => o.Person).FirstAsync(o => o.Id == id, ct);
        if (++order.Attempts < Tries) { await db.SaveChangesAsync(ct); return; }
        order.State = OrderState.Failed;
        scope.ServiceProvider.GetRequiredService<PaperDelivery>().SayFailed(order);
        await db.SaveChangesAsync(ct);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Paper order {Order} failed")]
    private static partial void OrderFailed(ILogger log, Exception fault, int order);

    [LoggerMessage(Level = LogLevel.Error, Message = "Paper orders could not be read or written")]
    private static partial void RoundFailed(ILogger log, Exception fault);
}
