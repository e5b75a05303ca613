namespace GangguanBot.Storage.Background;

/// <summary>
/// Work apart from the updates, row by row of a table of the feature's own. A row is written in the transaction of its cause, and is the
/// truth: it is done whatever becomes of the process meanwhile. Each call has a scope to itself, which is saved after it. A call that loses
/// a race is made again.
/// </summary>
public interface IBackgroundWork
{
    /// <summary>Ids of the rows that wait, the oldest first.</summary>
    Task<List<int>> WaitingAsync(CancellationToken ct);

    /// <summary>Works on a row; nothing happens when it waits no more.</summary>
    Task DoAsync(int id, CancellationToken ct);

    /// <summary>It failed: the row counts that, and after the last try waits no more, and whoever waits for it is told.</summary>
    /// <returns>Whether it is tried again.</returns>
    Task<bool> FailedAsync(int id, Exception fault, CancellationToken ct);
}

/// <summary>Has rows worked on, soon and one after the other.</summary>
public interface IBackground
{
    /// <summary>For <see cref="BotDb.AfterCommit"/>. Never throws: a row that nobody was told of is found within a minute.</summary>
    void Begin<T>(int id) where T : IBackgroundWork;
}
