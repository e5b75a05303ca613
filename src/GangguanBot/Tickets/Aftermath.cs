namespace GangguanBot.Tickets;

/// <summary>What a feature does when a ticket was opened or moved, in the same transaction and after everybody concerned has been told.</summary>
public interface IAftermath
{
    /// <param name="bulletin">The one that has just told of it.</param>
    Task FollowAsync(Bulletin bulletin, Ticket ticket, JournalEntry entry, CancellationToken ct);
}
