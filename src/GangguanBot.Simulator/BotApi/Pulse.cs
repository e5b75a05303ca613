namespace GangguanBot.Simulator.BotApi;

/// <summary>Wakes everyone who waits for "something changed". Take <see cref="Next"/> before looking, or a beat is missed.</summary>
internal sealed class Pulse
{
    private TaskCompletionSource _next = New();

    public Task Next => Volatile.Read(ref _next).Task;

    public void Beat() => Interlocked.Exchange(ref _next, New()).SetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
