namespace GangguanBot.Chat.Sending;

/// <summary>A token bucket: <paramref name="perSecond"/> in the long run, <paramref name="burst"/> at once. Times are monotonic.</summary>
internal sealed class TokenBucket(double perSecond, double burst)
{
    private readonly double burst = burst;
    private double tokens = burst;
    private TimeSpan filledAt;

    public bool IsFull(TimeSpan now)
    {
        Fill(now);
        return tokens >= burst;
    }

    /// <summary>How long until there is a token; zero when there is one.</summary>
    public TimeSpan Wait(TimeSpan now)
    {
        Fill(now);
        return tokens >= 1 ? TimeSpan.Zero : TimeSpan.FromSeconds((1 - tokens) / perSecond) + TimeSpan.FromMilliseconds(1);
    }

    public void Take(TimeSpan now)
    {
        Fill(now);
        tokens--;
    }

    private void Fill(TimeSpan now)
    {
        if (now <= filledAt) return;
        tokens = Math.Min(burst, tokens + ((now - filledAt).TotalSeconds * perSecond));
        filledAt = now;
    }
}
