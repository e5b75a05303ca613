namespace GangguanBot.Chat.Sending;

/// <summary>A row of the outbox as the queue knows it: enough to choose who goes next.</summary>
internal sealed record Queued(long Id, long ChatId, Priority Priority, string? CardKey, Posting? Posting)
{
    /// <summary>
    /// Whether sending only <paramref name="later"/> shows the same as sending both: its card is the same, and it rings at least as loud.
    /// </summary>
    public bool IsOutdatedBy(Queued later) => CardKey is not null && CardKey == later.CardKey && later.Posting >= Posting;
}

/// <summary>The waiting messages of one chat, in order: one at a time.</summary>
internal sealed class ChatLane(double perSecond)
{
    /// <summary>Short bursts pass in a chat (Bot FAQ, "My bot is hitting limits").</summary>
    private const double Burst = 6;

    private readonly TokenBucket tokenBucket = new(perSecond, Math.Max(Burst, perSecond));

    public SortedDictionary<long, Queued> Items { get; } = [];
    public bool IsBusy { get; set; }
    public TimeSpan NotBefore { get; set; }

    public Queued Head => Items.First().Value;

    /// <summary>A person who waits behind a bulk message in the same chat lends it the urgency.</summary>
    public Priority Priority => Items.Values.Min(i => i.Priority);

    public bool IsIdle(TimeSpan now) => Items.Count == 0 && !IsBusy && NotBefore <= now && tokenBucket.IsFull(now);

    /// <summary>How long until the head may go; <c>null</c> when nothing waits or something is under way.</summary>
    public TimeSpan? Wait(TimeSpan now)
    {
        if (IsBusy || Items.Count == 0) return null;
        var bucketWait = tokenBucket.Wait(now);
        return NotBefore - now > bucketWait ? NotBefore - now : bucketWait;
    }

    public Queued Take(TimeSpan now)
    {
        tokenBucket.Take(now);
        IsBusy = true;
        return Head;
    }

    /// <summary>Takes out what a later one of the same card makes needless.</summary>
    public IEnumerable<Queued> TakeOutdated()
    {
        while (Items.Count > 1 && Head is { CardKey: not null } head && Items.Values.Skip(1).Any(head.IsOutdatedBy))
        {
            Items.Remove(head.Id);
            yield return head;
        }
    }
}
