using System.Threading.Channels;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Field;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Probing;

/// <summary>Wakes the round; how often is all the same.</summary>
public sealed class IntakeBell
{
    private readonly Channel<bool> rung = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => rung.Writer.TryWrite(true);

    public ValueTask<bool> WaitAsync(CancellationToken ct) => rung.Reader.ReadAsync(ct);
}

/// <summary>Looks at the sites of new reports, one after the other. What was waiting when the bot stopped is looked at when it starts again.</summary>
public sealed partial class IntakeRound(IServiceScopeFactory scopes, IntakeBell bell, ILogger<IntakeRound> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        bell.Ring();
        try
        {
            while (await bell.WaitAsync(stoppingToken))
                while (await NextAsync(stoppingToken)) { }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
    }

    /// <returns>Whether there may be more.</returns>
    private async Task<bool> NextAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (services, db) = (scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<BotDb>());
        try
        {
            if (await db.Set<ProbeRecord>().Where(p => p.State == ProbeState.Waiting).OrderBy(p => p.Id).FirstOrDefaultAsync(ct) is not { } waiting) return false;
            var ticket = (await services.GetRequiredService<Archive>().FindAsync(waiting.TicketId, ct))!;
            await services.GetRequiredService<SiteProbe>().LookAsync(ticket, waiting, ct);
            await services.GetRequiredService<Bulletin>().RefreshAsync(ticket, ct);
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            if (e.IsWriteConflict()) return true; // somebody acted on it meanwhile: the look is taken again
            Failed(log, e);
            return false; // the next report, or the next start, tries again
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A site could not be looked at")]
    private static partial void Failed(ILogger log, Exception fault);
}
