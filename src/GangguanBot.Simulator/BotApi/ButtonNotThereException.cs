namespace GangguanBot.Simulator.BotApi;

/// <summary>Someone was to press a button that is not on their screen. The message shows the screen.</summary>
public sealed class ButtonNotThereException(Person person, string wanted)
    : Exception($"{person.Name} has no button \"{wanted}\". On the screen:{Environment.NewLine}{person.Chat.Describe()}");
