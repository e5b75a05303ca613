using System.Diagnostics.Tracing;

namespace Telegram.Bot.Serialization;

/// <summary>What the client has to say, for any listener to the event source <c>Telegram.Bot</c>; it has no logger of its own.</summary>
[EventSource(Name = "Telegram.Bot")]
internal sealed class WireEvents : EventSource
{
    public static readonly WireEvents Log = new();

    [Event(1, Level = EventLevel.Warning, Message = "Update {0} cannot be decoded and is skipped: {1}")]
    public void UpdateSkipped(int updateId, string reason) => WriteEvent(1, updateId, reason);
}
