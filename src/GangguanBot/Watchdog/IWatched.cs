using GangguanBot.Storage;

namespace GangguanBot.Watchdog;

/// <summary>One more thing that the watchdog looks at.</summary>
public interface IWatched
{
    /// <param name="patient">The instant from which older work is counted: a bot that has just started is given time.</param>
    Task<Trouble?> LookAsync(BotDb db, DateTimeOffset patient, CancellationToken ct);
}
