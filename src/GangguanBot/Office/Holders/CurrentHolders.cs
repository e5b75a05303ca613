using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace GangguanBot.Office.Holders;

/// <summary>The present holders of posts, read once an update and again after it changes posts or holdings.</summary>
sealed class CurrentHolders
{
    /// <summary>Far above the length of an update, far below that of a holding.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly BotDb db;
    private (DateTimeOffset At, ActingHolders Seating)? read;

    public CurrentHolders(BotDb db)
    {
        this.db = db;
        db.ChangeTracker.StateChanged += (_, change) => ForgetIfMoved(change);
        db.ChangeTracker.Tracked += (_, change) => ForgetIfMoved(change);
    }

    public async Task<ActingHolders> AtAsync(DateTimeOffset now, CancellationToken ct)
    {
        if (read is { } last && now >= last.At && now - last.At < Fresh) return last.Seating;
        var running = db.Set<PostHolding>().Where(h => h.From <= now && (h.Until == null || h.Until > now) && !h.Person.Removed);
        var held = await db.Set<Post>().Where(p => !p.Removed)
            .LeftJoin(running, p => p.Id, h => h.PostId, (post, holding) => new { Post = post, Holding = holding, holding!.Person })
            .ToListAsync(ct);
        var holders = new ActingHolders(
            [.. held.Select(h => h.Post).Distinct()], [.. held.Select(h => h.Holding).OfType<PostHolding>()], now);
        read = (now, holders);
        return holders;
    }

    /// <summary>Entities that were only read have changed nothing.</summary>
    private void ForgetIfMoved(EntityEntryEventArgs change)
    {
        if (change.Entry.Entity is PostHolding or Post or Person
            && (change.Entry.State != EntityState.Unchanged || change is EntityStateChangedEventArgs)) read = null;
    }
}
