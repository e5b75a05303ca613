using System.Collections.Concurrent;
using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace GangguanBot.Tests.Probing;

/// <summary>
/// Runs something on a thread that stands in a network namespace: every socket that it makes belongs there, also after an await.
/// </summary>
static partial class InNamespace
{
    private const int NewNet = 0x40000000;

    public static Task<T> RunAsync<T>(string name, Func<Task<T>> act)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() => Run(name, act, done)) { IsBackground = true }.Start();
        return done.Task;
    }

    private static void Run<T>(string name, Func<Task<T>> act, TaskCompletionSource<T> done)
    {
        try
        {
            using var handle = File.OpenHandle($"/var/run/netns/{name}");
            if (SetNs(handle, NewNet) != 0) throw new Win32Exception();
            using var loop = new Loop();
            SynchronizationContext.SetSynchronizationContext(loop);
            var task = act();
            _ = task.ContinueWith(_ =>
                loop.End(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            loop.Turn();
            done.SetResult(task.GetAwaiter().GetResult());
        }
        catch (Exception fault)
        {
            done.SetException(fault);
        }
    }

    [LibraryImport("libc", EntryPoint = "setns", SetLastError = true)]
    private static partial int SetNs(SafeFileHandle fd, int kind);

    /// <summary>What is awaited goes on in this very thread.</summary>
    private sealed class Loop : SynchronizationContext, IDisposable
    {
        private readonly BlockingCollection<(SendOrPostCallback Act, object? State)> waiting = [];

        public override void Post(SendOrPostCallback d, object? state) => waiting.Add((d, state));

        public void Turn()
        {
            foreach (var (act, state) in waiting.GetConsumingEnumerable()) act(state);
        }

        public void End() => waiting.CompleteAdding();

        public void Dispose() => waiting.Dispose();
    }
}
