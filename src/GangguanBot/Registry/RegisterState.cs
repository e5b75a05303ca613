namespace GangguanBot.Registry;

/// <summary>
/// What the register of a chat is filtered by (<see cref="RegisterFilter.Write"/>), kept with its dialogue: what is typed is searched.
/// </summary>
/// <param name="AsksDates">What is typed next is the period.</param>
public sealed record RegisterState(string Filter, bool AsksDates = false);
