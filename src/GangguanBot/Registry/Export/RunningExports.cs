using System.Collections.Concurrent;

namespace GangguanBot.Registry.Export;

/// <summary>Exports that are being made at this moment, and can be stopped.</summary>
public sealed class RunningExports
{
    private readonly ConcurrentDictionary<int, CancellationTokenSource> running = new();

    /// <summary>Stops it at once, if it runs.</summary>
    public void Stop(int job)
    {
        if (!running.TryGetValue(job, out var stop)) return;
        try
        {
            stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It ended at the same moment.
        }
    }

    internal void Begun(int job, CancellationTokenSource stop) => running[job] = stop;

    internal void Ended(int job) => running.TryRemove(job, out _);
}
