using GangguanBot.Administration;
using GangguanBot.Documents.Papers;
using GangguanBot.Probing;
using GangguanBot.Registry.Export;
using GangguanBot.Storage.Background;
using GangguanBot.Tickets.Diagnosis.Evidence;
using Hangfire;

namespace GangguanBot.Jobs;

/// <summary>Work that is done row by row.</summary>
/// <param name="Name">As the dashboard shows it, with the row's id; it stands in stored jobs.</param>
/// <param name="Work">An <see cref="IBackgroundWork"/>.</param>
sealed record BackgroundKind(string Name, string Queue, Type Work);

/// <summary>
/// All background work, one line each. A row is handed over by its id; it says itself whether there is still something to do.
/// </summary>
sealed partial class BackgroundJobs(IBackgroundJobClient jobs, ILogger<BackgroundJobs> log) : IBackground
{
    internal static readonly IReadOnlyList<BackgroundKind> All =
    [
        new("paper", Queues.Papers, typeof(PaperWorker)), // a paper that was ordered
        new("probe", Queues.Probes, typeof(IntakeLook)), // a look at the site of a new report
        new("export", Queues.Background, typeof(ExportWorker)), // the register as files
        new("long act", Queues.Background, typeof(LongActs)), // long work of an admin: a backup, a check of the journals, an import
        new("picture", Queues.Pictures, typeof(PictureLook)), // a picture that was kept, compared with the others
    ];

    public void Begin<T>(int id) where T : IBackgroundWork => Begin(All.Single(k => k.Work == typeof(T)), id);

    /// <summary>Enqueues a job for a row. The row stays committed, whatever the job storage does.</summary>
    internal void Begin(BackgroundKind kind, int id)
    {
        try
        {
            jobs.Enqueue<RowJob>(kind.Queue, job => job.RunAsync(kind.Name, id, CancellationToken.None));
        }
        catch (BackgroundJobClientException fault)
        {
            NotEnqueued(log, fault, kind.Name, id);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Kind} {Id} could not be enqueued; it is looked for within a minute")]
    private static partial void NotEnqueued(ILogger log, Exception fault, string kind, int id);
}
