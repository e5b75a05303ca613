namespace GangguanBot.Storage.FullText;

/// <summary>Something that is made of other rows and kept true in the transaction that writes them, as an index of words is.</summary>
public interface IKeptAlong
{
    /// <returns>What is to be done once the tracked changes are written and have their numbers; <c>null</c>: they do not touch
    /// it.</returns>
    Func<CancellationToken, Task>? Follow(BotDb db);

    /// <summary>Takes in what was written before it was kept. At every start; quick when nothing is left to do.</summary>
    Task TakeOverAsync(BotDb db, CancellationToken ct);
}
