using GangguanBot.Chat.Receiving;

namespace GangguanBot.Wire;

/// <summary>The one door for updates, polled or delivered: they are in the inbox as they came when it returns.</summary>
sealed partial class UpdateIntake(Inbox inbox, ILogger<UpdateIntake> log)
{
    /// <param name="updates">In the order in which Telegram gave them.</param>
    public Task TakeAsync(IReadOnlyList<RawUpdate> updates, CancellationToken ct)
    {
        foreach (var update in updates)
            if (update.Id is null) WithoutNumber(log, update.Key);
        return inbox.RememberAsync([.. updates.Select(u => (u.Key, u.ChatId, u.Json))], ct);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An update without update_id came; it is kept as {Key}")]
    private static partial void WithoutNumber(ILogger log, long key);
}
