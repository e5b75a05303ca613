namespace GangguanBot.Simulator.BotApi;

/// <summary>Telegram's limits on sending, as buckets that refill in real time (the office clock may leap).</summary>
internal sealed class Flood
{
    private readonly Dictionary<long, Bucket> _chats = [];
    private readonly Dictionary<long, Bucket> _groupMinutes = [];
    private readonly Bucket _all = new(Size: 30, PerSecond: 30);

    /// <summary>Takes one message out of the buckets, or tells how many seconds to wait.</summary>
    public int? Take(long chat)
    {
        Bucket[] buckets = chat < 0
            ? [_all, Of(_chats, chat, 20, 1), Of(_groupMinutes, chat, 20, 20 / 60.0)]
            : [_all, Of(_chats, chat, 20, 1)];
        var wait = buckets.Max(bucket => bucket.SecondsToWait());
        if (wait > 0)
            return (int)Math.Ceiling(wait);
        foreach (var bucket in buckets)
            bucket.Take();
        return null;
    }

    private static Bucket Of(Dictionary<long, Bucket> buckets, long chat, double size, double perSecond)
    {
        if (!buckets.TryGetValue(chat, out var bucket))
            buckets[chat] = bucket = new Bucket(size, perSecond);
        return bucket;
    }

    private sealed record Bucket(double Size, double PerSecond)
    {
        private double _level = Size;
        private long _at = TimeProvider.System.GetTimestamp();

        public double SecondsToWait()
        {
            var now = TimeProvider.System.GetTimestamp();
            _level = Math.Min(Size, _level + PerSecond * TimeProvider.System.GetElapsedTime(_at, now).TotalSeconds);
            _at = now;
            return _level >= 1 ? 0 : (1 - _level) / PerSecond;
        }

        public void Take() => _level--;
    }
}
