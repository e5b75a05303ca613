using GangguanBot.Storage.Background;
using Hangfire;
using Hangfire.Common;

namespace GangguanBot.Jobs;

/// <summary>Rows that wait and have no job: a restart has forgotten it, or it could not be enqueued.</summary>
sealed class ForgottenRows(IServiceScopeFactory scopes, JobStorage storage, BackgroundJobs jobs)
{
    /// <summary>Jobs of one state that are looked through; a row whose job lies behind them gets another, which does nothing.</summary>
    private const int Most = 1000;

    public async Task RunAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        foreach (var kind in BackgroundJobs.All)
        {
            var waiting = await ((IBackgroundWork)scope.ServiceProvider.GetRequiredService(kind.Work)).WaitingAsync(ct);
            if (waiting.Count == 0) continue;
            var known = Known(kind); // after the rows: what was committed has its job a moment later
            foreach (var id in waiting.Where(id => !known.Contains(id))) jobs.Begin(kind, id);
        }
    }

    private HashSet<int> Known(BackgroundKind kind)
    {
        var monitor = storage.GetMonitoringApi();
        IEnumerable<Job?> under =
        [
            .. monitor.EnqueuedJobs(kind.Queue, 0, Most).Select(j => j.Value?.Job),
            .. monitor.FetchedJobs(kind.Queue, 0, Most).Select(j => j.Value?.Job),
            .. monitor.ScheduledJobs(0, Most).Select(j => j.Value?.Job),
            .. monitor.ProcessingJobs(0, Most).Select(j => j.Value?.Job),
        ];
        return [.. under.OfType<Job>().Where(j => j.Type == typeof(RowJob) && (string)j.Args[0] == kind.Name).Select(j => (int)j.Args[1])];
    }
}
