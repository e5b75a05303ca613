using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Chat.Receiving;

/// <summary>Updates that were put aside, because they failed three times or cannot be read, and what becomes of them.</summary>
public sealed class PutAside(BotDb db, InboxSignal bell)
{
    /// <summary>Updates that nobody has dealt with, the oldest first.</summary>
    public IQueryable<InboxRow> Rows =>
        db.Set<InboxRow>().Where(r => r.State == InboxState.Parked || r.State == InboxState.Unreadable).OrderBy(r => r.Id);

    /// <summary>Lets it wait for its turn again, with all its tries.</summary>
    /// <returns><c>null</c>: it is not put aside any more.</returns>
    public Task<InboxRow?> RetryAsync(long rowId) => TakeAsync(rowId, row =>
    {
        (row.State, row.Attempts, row.DoneAt) = (InboxState.Waiting, 0, null);
        db.AfterCommit(bell.Ring);
    });

    /// <summary>Leaves it undone for good. It stays known, as every update that was done.</summary>
    /// <inheritdoc cref="RetryAsync"/>
    public Task<InboxRow?> DismissAsync(long rowId) => TakeAsync(rowId, row => row.State = InboxState.Done);

    /// <summary>With the write gate taken: of two admins, one finds it. What is read from here on sees the change.</summary>
    private async Task<InboxRow?> TakeAsync(long rowId, Action<InboxRow> act)
    {
        await db.FlushAsync();
        if (await Rows.FirstOrDefaultAsync(r => r.Id == rowId) is not { } row) return null;
        act(row);
        await db.FlushAsync();
        return row;
    }
}
