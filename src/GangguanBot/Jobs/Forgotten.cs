using GangguanBot.Storage.Background;
using Hangfire;
using Hangfire.Common;

namespace GangguanBot.Jobs;

/// <summary>Rows that wait and have no job: a restart has forgotten it, or it could not be enqueued.</summary>
sealed class Forgotten(IServiceScopeFactory scopes, JobStorage storage, BackgroundJobs jobs)
{
    /// <summary>Jobs of one state that are looked through; a row whose job lies behind them gets a second one, which does nothing.</summary>
    private const int Most = 1000;

    public async Task RunAsync(CancellationToken ct)
    {
        var known = Known();
        foreach (var kind in BackgroundJobs.All)
        {
            await using var scope = scopes.CreateAsyncScope();
            foreach (var id in await ((IBackgroundWork)scope.ServiceProvider.GetRequiredService(kind.Work)).WaitingAsync(ct))
                if (!known.Contains((kind.Name, id))) jobs.Begin(kind, id);
        }
    }

    private HashSet<(string Kind, int Id)> Known()
    {
        var monitor = storage.GetMonitoringApi();
        IEnumerable<Job?> under =
        [
            .. BackgroundJobs.All.Select(k => k.Queue).Distinct().SelectMany(queue => monitor.EnqueuedJobs(queue, 0, Most)).Select(j => j.Value?.Job),
            .. monitor.ScheduledJobs(0, Most).Select(j => j.Value?.Job),
            .. monitor.ProcessingJobs(0, Most).Select(j => j.Value?.Job),
        ];
        return [.. under.OfType<Job>().Where(j => j.Type == typeof(RowJob)).Select(j => ((string)j.Args[0], (int)j.Args[1]))];
    }
}
