using GangguanBot.Office.Holders;
using GangguanBot.Storage;
using GangguanBot.Tickets.Moves;

namespace GangguanBot.Chasing;

/// <summary>
/// Looks through the open steps and reminds whoever is due. What is due stands in the database, so a missed run is made up by
/// the next, and two runs at once do no harm.
/// </summary>
public sealed partial class Sweep(IServiceScopeFactory scopes, ILogger<Sweep> log)
{
    /// <summary>Telegram forgets presses after 150 s (Bot API): after a longer stop cards are posted again.</summary>
    private static readonly TimeSpan LongStop = TimeSpan.FromSeconds(150);

    /// <exception cref="AggregateException">Something failed; all the rest has been done.</exception>
    public async Task RunAsync(CancellationToken ct)
    {
        var failed = new List<Exception>();
        await EachAsync<LongStopRecovery>((stop, _) => stop.RunAsync(LongStop, ct), [0], failed);
        await EachAsync<HolderChanges>((holderChanges, _) => holderChanges.ApplyAsync(ct: ct), [0], failed);
        await EachAsync<Chaser>((chaser, visit) =>
            chaser.ChaseAsync(visit, ct), await AskAsync<Chaser>(chaser => chaser.DueAsync(ct)), failed);
        await EachAsync<ReminderMessages>((reminderMessages, person) =>
            reminderMessages.SendAsync(person, ct), await AskAsync<ReminderMessages>(reminderMessages => reminderMessages.PeopleAsync(ct)),
            failed);
        await EachAsync<Digest>((digest, person) =>
            digest.SendAsync(person, ct), await AskAsync<Digest>(digest => digest.DueAsync(ct)), failed);
        await EachAsync<UnfinishedReports>((unfinishedReports, _) => unfinishedReports.RunAsync(ct), [0], failed);
        foreach (var work in await KindsAsync())
            await EachAsync<IEnumerable<IDueWork>>((all, id) =>
            Of(all, work).DoAsync(id, ct), await AskAsync<IEnumerable<IDueWork>>(all => Of(all, work).DueAsync(ct)), failed);
        if (failed.Count > 0) throw new AggregateException(failed);
    }

    private async Task<List<Type>> KindsAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        return [.. scope.ServiceProvider.GetServices<IDueWork>().Select(w => w.GetType())];
    }

    private static IDueWork Of(IEnumerable<IDueWork> all, Type kind) => all.First(w => w.GetType() == kind);

    private async Task<List<int>> AskAsync<T>(Func<T, Task<List<int>>> ask) where T : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<T>());
    }

    /// <summary>
    /// Each in a scope and a transaction of its own: one that fails or meets somebody acting does not hold up the others.
    /// </summary>
    private async Task EachAsync<T>(Func<T, int, Task> act, IEnumerable<int> ids, List<Exception> failed) where T : notnull
    {
        foreach (var id in ids)
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                await act(scope.ServiceProvider.GetRequiredService<T>(), id);
                await scope.ServiceProvider.GetRequiredService<BotDb>().SaveChangesAsync();
            }
            catch (Exception e) when (e.IsWriteConflict())
            {
                LeftForNextTime(e, typeof(T).Name, id);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Failed(e, typeof(T).Name, id);
                failed.Add(e);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{What} {Id}: somebody was acting at that moment, left for the next sweep")]
    private partial void LeftForNextTime(Exception e, string what, int id);

    [LoggerMessage(Level = LogLevel.Error, Message = "{What} {Id}: failed, left for the next sweep")]
    private partial void Failed(Exception e, string what, int id);
}
