using System.Linq.Expressions;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets.Timing;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tickets;

/// <summary>
/// Open tickets hold a post and an agency in the office; so do closed ones as long as the reporter may reopen them, for their way
/// up leads over the same posts again.
/// </summary>
public sealed class OpenWork(BotDb db, SopTables sop, Deadlines deadlines, TimeProvider clock) : IOpenWork
{
    /// <summary>Longer than <see cref="Deadlines.DaysToReopen"/> working days ever take.</summary>
    private static readonly TimeSpan LongAgo = TimeSpan.FromDays(45);

    public Task<int> OnPostAsync(int postId) =>
        CountAsync(t => t.KadisPostId == postId || t.KabidPostId == postId || t.KasiPostId == postId);

    public Task<int> OfAgencyAsync(int agencyId) => CountAsync(t => t.AgencyId == agencyId);

    private async Task<int> CountAsync(Expression<Func<Ticket, bool>> which)
    {
        var (open, over, now) = (sop.Open, sop.OfKind(StepKind.Closed), clock.GetUtcNow());
        var since = now - LongAgo;
        var closed = await db.Set<Ticket>().Where(which).Where(t => over.Contains(t.Step) && t.ClosedAt > since)
            .Select(t => t.ClosedAt!.Value).ToListAsync();
        return await db.Set<Ticket>().Where(which).CountAsync(t => open.Contains(t.Step))
            + closed.Count(at => now <= deadlines.WorkingDaysAfter(at, Deadlines.DaysToReopen));
    }
}
