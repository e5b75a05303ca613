using GangguanBot.Languages;

namespace GangguanBot.Chat;

/// <summary>
/// A feature's line about its own health, for those who look after the bot, in the order of the registration. It is declared here, so that
/// every feature can say it and nobody has to know them all.
/// </summary>
public interface IHealthLine
{
    Task<Html> SayAsync(Phrases say, CancellationToken ct);
}
