namespace GangguanBot.Storage;

/// <summary>
/// One writer at a time in this process. SQLite has one writer anyway; here it waits in line instead of failing with
/// SQLITE_BUSY.
/// </summary>
public sealed class WriteGate : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);

    public Task EnterAsync(CancellationToken ct) => gate.WaitAsync(ct);

    public void Enter() => gate.Wait();

    public void Leave() => gate.Release();

    public void Dispose() => gate.Dispose();
}
