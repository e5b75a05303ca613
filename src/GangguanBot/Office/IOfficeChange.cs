using GangguanBot.Chat;
using GangguanBot.Office.Holders;

namespace GangguanBot.Office;

/// <summary>A feature's reaction to a change of the office, in the transaction of the change.</summary>
public interface IOfficeChange
{
    /// <summary>Another person acts for the post from now on; <c>null</c>: nobody.</summary>
    Task SeatChangedAsync(Post post, Person? before, ActingHolder? after, CancellationToken ct);

    /// <summary>A technician no longer belongs to the section, or cannot be reached; a removed person is nothing any more.</summary>
    /// <param name="by">The person who did it; <c>null</c>: nobody, the person cannot be reached.</param>
    Task LeftAsync(Person person, Person? by, CancellationToken ct);
}

/// <summary>
/// Opens a link behind <c>/start</c>: an invitation, a claim code, a paper. The first that answers <c>true</c> has taken it.
/// </summary>
public interface ILinkHandler
{
    /// <param name="argument">The text after <c>/start</c>; empty when there is none.</param>
    Task<bool> OpenAsync(Talk talk, string argument);
}
