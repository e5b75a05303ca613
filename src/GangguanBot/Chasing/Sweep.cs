using GangguanBot.Chat;
using GangguanBot.Staff;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Chasing;

/// <summary>
/// Looks through the open steps and reminds whoever is due. What is due stands in the database, so a missed run is made up by
/// the next, and two runs at once do no harm.
/// </summary>
public sealed partial class Sweep(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Sweep> log)
{
    /// <summary>Telegram forgets presses after 150 s (Bot API): after a longer stop cards are posted anew.</summary>
    private static readonly TimeSpan LongStop = TimeSpan.FromSeconds(150);

    public async Task RunAsync(CancellationToken ct)
    {
        await EachAsync<AfterAStop>((stop, _) => stop.RunAsync(LongStop, ct), [0]);
        await EachAsync<Rota>((rota, _) => rota.ApplyAsync(ct: ct), [0]);
        await EachAsync<Chaser>((chaser, visit) => chaser.RemindAsync(visit, ct), await DueAsync(ct));
        await EachAsync<Unfinished>((unfinished, _) => unfinished.RunAsync(ct), [0]);
    }

    /// <summary>Ids of stays that have reached half time or limit without the reminder for it.</summary>
    private async Task<List<int>> DueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        var now = clock.GetUtcNow();
        var reminders = db.Set<Reminder>();
        return await db.Set<Visit>().Where(v => v.LeftAt == null &&
                ((v.DueAt <= now && !reminders.Any(r => r.VisitId == v.Id && r.Level == Level.Limit)) ||
                 (v.HalfAt <= now && !reminders.Any(r => r.VisitId == v.Id))))
            .OrderBy(v => v.DueAt).Select(v => v.Id).ToListAsync(ct);
    }

    /// <summary>Each in a scope and a transaction of its own: one that fails or meets somebody acting does not hold up the others.</summary>
    private async Task EachAsync<T>(Func<T, int, Task> act, IEnumerable<int> ids) where T : notnull
    {
        foreach (var id in ids)
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                await act(scope.ServiceProvider.GetRequiredService<T>(), id);
                await scope.ServiceProvider.GetRequiredService<BotDb>().SaveChangesAsync();
            }
            catch (DbUpdateException e)
            {
                LeftForNextTime(e, typeof(T).Name, id);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{What} {Id}: somebody was acting at that moment, left for the next sweep")]
    private partial void LeftForNextTime(Exception e, string what, int id);
}
