namespace GangguanBot.Storage.Retention;

/// <summary>Something that is kept for a time only. In a scope of its own for each batch; harmless when run again.</summary>
public interface IExpiry
{
    /// <summary>Takes away up to <paramref name="most"/> of what is too old, in one transaction in which nobody else writes.</summary>
    /// <returns>How many: as long as it is not 0, there may be more.</returns>
    Task<int> DiscardAsync(int most, CancellationToken ct);
}
