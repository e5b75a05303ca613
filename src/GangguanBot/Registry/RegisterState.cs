namespace GangguanBot.Registry;

/// <summary>The register's filter in a chat (<see cref="RegisterFilter.Write"/>), kept with its dialogue: typed text is searched.</summary>
/// <param name="AsksDates">The next typed text is the period.</param>
public sealed record RegisterState(string Filter, bool AsksDates = false);
