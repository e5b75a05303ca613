using GangguanBot.Languages;

namespace GangguanBot.Chat;

/// <summary>
/// What a feature says of its own health to those who look after the bot, in the order of the registration. Here, so that every
/// feature can say it and nobody has to know them all.
/// </summary>
public interface IHealthLine
{
    Task<Html> SayAsync(Phrases say, CancellationToken ct);
}
