using GangguanBot.Storage;
using GangguanBot.Storage.Background;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Diagnosis.Measurements;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Probing;

/// <summary>Looks at the site of a new report.</summary>
public sealed partial class IntakeLook(
    BotDb db, TicketQueries queries, SiteProbe probe, TicketNotifier notifier, TimeProvider clock, ILogger<IntakeLook> log)
        : IBackgroundWork
{
    private const int Tries = 3;

    private IQueryable<ProbeRecord> Waiting => db.Set<ProbeRecord>().Where(p => p.State == ProbeState.Waiting);

    public Task<List<int>> WaitingAsync(CancellationToken ct) => Waiting.OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(ct);

    public async Task DoAsync(int id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } look) return;
        var ticket = (await queries.FindAsync(look.TicketId, ct))!;
        await probe.LookAsync(ticket, look, ct);
        await notifier.RefreshAsync(ticket, ct);
    }

    /// <summary>Gives up quietly, since nobody has asked for it: the cards have a line less.</summary>
    public async Task<bool> FailedAsync(int id, Exception fault, CancellationToken ct)
    {
        Failed(log, fault, id);
        if (await FindAsync(id, ct) is not { } look) return false;
        if (++look.Attempts < Tries) return true;
        (look.DoneAt, look.State, look.Obstacle) = (clock.GetUtcNow(), ProbeState.NotPossible, ProbeObstacle.Failed);
        return false;
    }

    private Task<ProbeRecord?> FindAsync(int id, CancellationToken ct) => Waiting.FirstOrDefaultAsync(p => p.Id == id, ct);

    [LoggerMessage(Level = LogLevel.Error, Message = "Look {Probe} at a site failed")]
    private static partial void Failed(ILogger log, Exception fault, int probe);
}
