using GangguanBot.Staff;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tickets;

/// <summary>Open tickets hold a post and an agency in the office. A post counts while the ticket's way up still leads over it.</summary>
public sealed class OpenWork(BotDb db) : IOpenWork
{
    public Task<int> OnPostAsync(int postId) => Open.CountAsync(t => t.KadisPostId == postId || t.KabidPostId == postId || t.KasiPostId == postId);

    public Task<int> OfAgencyAsync(int agencyId) => Open.CountAsync(t => t.AgencyId == agencyId);

    private IQueryable<Ticket> Open
    {
        get
        {
            var open = Archive.OpenSteps;
            return db.Set<Ticket>().Where(t => open.Contains(t.Step));
        }
    }
}
