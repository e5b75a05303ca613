namespace GangguanBot.Chat;

/// <summary>The updates as they came. Nothing is done that is not written down here first, and nothing is done twice.</summary>
public sealed class Inbox
{
    /// <summary>Committed when it returns. Known update ids are skipped, in whatever order ids come.</summary>
    /// <param name="updates">In the order they were received. ChatId: whose turn it is; 0 when an update belongs to no chat.</param>
    public Task RememberAsync(IReadOnlyList<(long UpdateId, long ChatId, string Raw)> updates, CancellationToken ct) => throw new NotSupportedException();
}
