using GangguanBot.Storage;
using GangguanBot.Storage.Background;
using Hangfire;

namespace GangguanBot.Jobs;

/// <summary>It is not tried again: whoever waits for it has been told.</summary>
public sealed class GivenUpException(string kind, int id, Exception? fault = null) : Exception($"{kind} {id} was given up", fault);

/// <summary>
/// A row of background work, as Hangfire calls it. How often it is tried is the row's own count, which outlives the job; the attribute's is
/// for a database that fails.
/// </summary>
[AutomaticRetry(Attempts = 20, DelaysInSeconds = [1, 5, 30], ExceptOn = [typeof(GivenUpException)])]
public sealed class RowJob(IServiceScopeFactory scopes)
{
    /// <summary>Races that one run may lose.</summary>
    private const int Races = 20;

    [JobDisplayName("{0} {1}")]
    public async Task RunAsync(string kind, int id, CancellationToken ct)
    {
        // A job of another version may be of a kind that is not known any more.
        var work = BackgroundJobs.All.SingleOrDefault(k => k.Name == kind)?.Work ?? throw new GivenUpException(kind, id);
        try
        {
            await DoAsync(work, id, ct);
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            if (await InScopeAsync(work, w => w.FailedAsync(id, fault, ct), ct)) throw;
            throw new GivenUpException(kind, id, fault);
        }
    }

    private async Task DoAsync(Type work, int id, CancellationToken ct)
    {
        for (var race = 1; ; race++)
        {
            try
            {
                await InScopeAsync(work, async w => { await w.DoAsync(id, ct); return true; }, ct);
                return;
            }
            catch (Exception lost) when (lost.IsWriteConflict() && race < Races)
            {
                // Somebody acted meanwhile: it is done again at once, with what they wrote.
            }
        }
    }

    private async Task<bool> InScopeAsync(Type work, Func<IBackgroundWork, Task<bool>> act, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var result = await act((IBackgroundWork)scope.ServiceProvider.GetRequiredService(work));
        await scope.ServiceProvider.GetRequiredService<BotDb>().SaveChangesAsync(ct);
        return result;
    }
}
