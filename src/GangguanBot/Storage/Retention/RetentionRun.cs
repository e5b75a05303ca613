namespace GangguanBot.Storage.Retention;

/// <summary>Takes away all that is too old, in batches, so that nobody waits long for their turn to write.</summary>
public sealed partial class RetentionRun(IServiceScopeFactory scopes, ILogger<RetentionRun> log)
{
    /// <summary>Rows in one transaction.</summary>
    public const int Batch = 500;

    public async Task RunAsync(CancellationToken ct)
    {
        int kinds;
        await using (var scope = scopes.CreateAsyncScope()) kinds = scope.ServiceProvider.GetServices<IExpiry>().Count();
        for (var kind = 0; kind < kinds; kind++) await DiscardAllAsync(kind, ct);
    }

    private async Task DiscardAllAsync(int kind, CancellationToken ct)
    {
        var total = 0;
        for (var found = -1; found != 0 && !ct.IsCancellationRequested; total += found)
        {
            await using var scope = scopes.CreateAsyncScope();
            found = await scope.ServiceProvider.GetServices<IExpiry>().ElementAt(kind).DiscardAsync(Batch, ct);
            if (found == 0 && total > 0) Discarded(log, total, scope.ServiceProvider.GetServices<IExpiry>().ElementAt(kind).GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Too old to be kept: {Count} taken away by {What}")]
    private static partial void Discarded(ILogger log, int count, string what);
}
