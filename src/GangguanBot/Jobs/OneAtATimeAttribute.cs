using Hangfire.Common;
using Hangfire.Server;
using Hangfire.Storage;

namespace GangguanBot.Jobs;

/// <summary>
/// A job with these arguments runs once at a time. Whoever meets another run leaves at once, as "deleted", and its worker is free;
/// Hangfire's own <c>DisableConcurrentExecution</c> holds the worker while it waits, so that one slow sweep delays every job.
/// </summary>
/// <remarks>The lock saves work, it guards no data: on PostgreSQL it is worth half a minute only (<see cref="PostgresJobs"/>).</remarks>
[AttributeUsage(AttributeTargets.Class)]
sealed class OneAtATimeAttribute : JobFilterAttribute, IServerFilter
{
    private const string Held = nameof(OneAtATimeAttribute);

    public void OnPerforming(PerformingContext context)
    {
        try
        {
            context.Items[Held] = context.Connection.AcquireDistributedLock(NameOf(context.BackgroundJob.Job), TimeSpan.Zero);
        }
        catch (DistributedLockTimeoutException)
        {
            context.Canceled = true;
        }
    }

    public void OnPerformed(PerformedContext context)
    {
        if (context.Items.Remove(Held, out var held)) ((IDisposable)held).Dispose();
    }

    private static string NameOf(Job job) => $"{job.Type.Name}:{string.Join(':', job.Args.Where(a => a is not CancellationToken))}";
}
