namespace GangguanBot.Tickets.Moves;

/// <summary>A feature's part in a ticket's opening or move, in the same transaction and after everybody concerned has been told.</summary>
public interface IAftermath
{
    /// <param name="notifier">The one that has just told of it.</param>
    Task FollowAsync(TicketNotifier notifier, Ticket ticket, JournalEntry entry, CancellationToken ct);
}

/// <summary>A feature's work that falls due. Every sweep asks; each id is done in a scope and a transaction of its own.</summary>
public interface IDueWork
{
    /// <summary>Work that is due now; none outside the hours in which people may be told.</summary>
    Task<List<int>> DueAsync(CancellationToken ct);

    Task DoAsync(int id, CancellationToken ct);
}
