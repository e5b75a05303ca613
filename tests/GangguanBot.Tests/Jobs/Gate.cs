namespace GangguanBot.Tests.Jobs;

/// <summary>Holds whoever comes until it is opened.</summary>
sealed class Gate
{
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously),
        opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Reached => reached.Task.WaitAsync(TimeSpan.FromMinutes(1), TimeProvider.System);

    public void Open() => opened.TrySetResult();

    public Task PassAsync(CancellationToken ct)
    {
        reached.TrySetResult();
        return opened.Task.WaitAsync(ct);
    }
}
