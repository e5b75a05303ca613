namespace GangguanBot.Storage.FullText;

/// <summary>Rows made of other rows, kept up to date in the transaction that writes those, as an index of words is.</summary>
public interface IKeptAlong
{
    /// <returns>The work to do once the tracked changes are written and have their numbers; <c>null</c>: none.</returns>
    Func<CancellationToken, Task>? Follow(BotDb db);

    /// <summary>Takes in older rows, at every start; quick when nothing is left to do.</summary>
    Task TakeOverAsync(BotDb db, CancellationToken ct);
}
