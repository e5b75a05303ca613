namespace GangguanBot.Simulator.BotApi;

/// <summary>An entry of the menu beside the text field.</summary>
public sealed record BotCommand(string Command, string Description);
