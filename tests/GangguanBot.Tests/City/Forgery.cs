using GangguanBot.Simulator.BotApi;

namespace GangguanBot.Tests.City;

/// <summary>Presses that no screen offers (any more).</summary>
public static class Forgery
{
    /// <summary>Presses a button with this data, as a forger or an old screen would, and waits for the bot's answer.</summary>
    public static Task<PressAnswer> Forges(this Person person, string data) => person.Forges(person.Messages.Last(m => m.FromBot), data);

    /// <inheritdoc cref="Forges(Person, string)"/>
    public static Task<PressAnswer> Forges(this Person person, Message on, string data) =>
        person.Forge(on, data).Answered.WaitAsync(person.World.Options.Patience, TimeProvider.System);
}
