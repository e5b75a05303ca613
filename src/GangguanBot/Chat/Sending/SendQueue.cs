namespace GangguanBot.Chat.Sending;

/// <summary>
/// Chooses the next call: answers at once, then people before bulk, a chat in order, chats side by side, within Telegram's limits. It lives
/// in memory and on the monotonic clock; the outbox table is what survives. Used by one thread.
/// </summary>
internal sealed class SendQueue(TelegramLimits limits, TimeProvider clock)
{
    private readonly Dictionary<long, ChatLane> lanes = [];
    private readonly Dictionary<long, (Queued Item, TimeSpan NotBefore, bool IsBusy)> answers = [];
    private readonly TokenBucket everyone = new(limits.MessagesPerSecond, Math.Max(1, limits.MessagesPerSecond / 5));
    private readonly long origin = clock.GetTimestamp();
    private TimeSpan pausedUntil;

    private TimeSpan Now => clock.GetElapsedTime(origin);

    public int Count => answers.Count + lanes.Values.Sum(l => l.Items.Count);

    public void Add(Queued item)
    {
        if (item.Priority == Priority.Answer) answers[item.Id] = (item, TimeSpan.Zero, IsBusy: false);
        else LaneOf(item.ChatId).Items[item.Id] = item;
    }

    /// <summary>Messages that may go now. They are under way until <see cref="Finish"/> or <see cref="Later"/>.</summary>
    /// <param name="room">How many messages, apart from answers, may go.</param>
    public (List<Queued> Next, List<Queued> Outdated) Take(int room)
    {
        var now = Now;
        var next = answers.Values.Where(a => !a.IsBusy && a.NotBefore <= now).Select(a => a.Item).OrderBy(a => a.Id).ToList();
        foreach (var item in next) answers[item.Id] = (item, TimeSpan.Zero, IsBusy: true);
        foreach (var (chat, _) in lanes.Where(l => l.Value.IsIdle(now)).ToList()) lanes.Remove(chat);

        List<Queued> outdated = [];
        if (now < pausedUntil) return (next, outdated);
        var ready = lanes.Values.Where(l => l.Wait(now) <= TimeSpan.Zero).OrderBy(l => l.Priority).ThenBy(l => l.Head.Id);
        foreach (var lane in ready.ToList())
        {
            if (room-- <= 0 || everyone.Wait(now) > TimeSpan.Zero) break;
            outdated.AddRange(lane.TakeOutdated());
            everyone.Take(now);
            next.Add(lane.Take(now));
        }

        return (next, outdated);
    }

    /// <summary>How long nothing can go; <c>null</c> when nothing waits.</summary>
    public TimeSpan? Wait()
    {
        var now = Now;
        var answer = answers.Values.Where(a => !a.IsBusy).Select(a => (TimeSpan?)(a.NotBefore - now)).Min();
        var message = lanes.Values.Min(l => l.Wait(now));
        if (message is { } wait) message = Longest(wait, everyone.Wait(now), pausedUntil - now);
        var first = answer < message || message is null ? answer : message;
        return first < TimeSpan.Zero ? TimeSpan.Zero : first;
    }

    public void Finish(Queued item)
    {
        if (answers.Remove(item.Id) || !lanes.TryGetValue(item.ChatId, out var lane)) return;
        lane.Items.Remove(item.Id);
        lane.IsBusy = false;
    }

    /// <summary>It stays where it is in its chat's order, and goes again after <paramref name="pause"/>.</summary>
    public void Later(Queued item, TimeSpan pause)
    {
        if (answers.ContainsKey(item.Id))
        {
            answers[item.Id] = (item, Now + pause, IsBusy: false);
            return;
        }

        var lane = LaneOf(item.ChatId);
        lane.IsBusy = false;
        lane.NotBefore = Now + pause;
    }

    /// <summary>It waits no more. What is under way stays so.</summary>
    public void Drop(Queued item)
    {
        if (lanes.TryGetValue(item.ChatId, out var lane)) lane.Items.Remove(item.Id);
    }

    public void PauseAll(TimeSpan pause) => pausedUntil = Longest(pausedUntil, Now + pause);

    /// <summary>Everything but answers that waits for a chat.</summary>
    public IReadOnlyList<Queued> Of(long chat) => lanes.TryGetValue(chat, out var lane) ? [.. lane.Items.Values] : [];

    private ChatLane LaneOf(long chat) => lanes.TryGetValue(chat, out var lane) ? lane : lanes[chat] = new(limits.ChatMessagesPerSecond);

    private static TimeSpan Longest(params ReadOnlySpan<TimeSpan> spans)
    {
        var longest = spans[0];
        foreach (var span in spans) if (span > longest) longest = span;
        return longest;
    }
}
