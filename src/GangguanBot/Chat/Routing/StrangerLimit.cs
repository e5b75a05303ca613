namespace GangguanBot.Chat.Routing;

/// <summary>
/// How much is said to chats of which the office knows nobody: anybody may write hundreds of messages. Kept in memory, so a restart lets
/// one sentence more go out.
/// </summary>
public sealed class StrangerLimit(TimeProvider clock)
{
    /// <summary>In one minute. Asking for admission takes less than half of them.</summary>
    private const int Updates = 20;

    /// <summary>Then the chats that were heard before this minute are forgotten.</summary>
    private const int Chats = 10_000;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<long, Heard> heard = [];

    /// <summary>Whether what was sent is looked at. Presses are answered in any case.</summary>
    public bool MayAct(Incoming incoming)
    {
        lock (gate) return ++Of(incoming.ChatId).Updates <= Updates;
    }

    /// <summary>Whether the sentence for strangers may be said: once a minute, and once more to who then asks as it says.</summary>
    /// <param name="asked">It was asked for by <c>/start</c> or <c>/bantuan</c>.</param>
    public bool MaySay(Incoming incoming, bool asked)
    {
        lock (gate)
        {
            var chat = Of(incoming.ChatId);
            if (chat.Said is { } said && said != incoming.UpdateId && (chat.Asked || !asked)) return false;
            (chat.Said, chat.Asked) = (incoming.UpdateId, asked);
            return true;
        }
    }

    private Heard Of(long chat)
    {
        var now = clock.GetUtcNow();
        if (heard.TryGetValue(chat, out var known) && now >= known.Since && now - known.Since < Minute) return known;
        if (heard.Count >= Chats)
            foreach (var (old, _) in heard.Where(h => now - h.Value.Since >= Minute).ToList()) heard.Remove(old);
        return heard[chat] = new Heard(now);
    }

    private sealed class Heard(DateTimeOffset since)
    {
        public DateTimeOffset Since => since;
        public int Updates { get; set; }

        /// <summary>The update that the sentence answered: one that is run again is answered again.</summary>
        public long? Said { get; set; }

        public bool Asked { get; set; }
    }
}
