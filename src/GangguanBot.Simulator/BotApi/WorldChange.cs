namespace GangguanBot.Simulator.BotApi;

/// <summary>Something a screen would show.</summary>
public abstract record WorldChange;

/// <summary>A message is new or was edited.</summary>
public sealed record MessagePut(Message Message) : WorldChange;

public sealed record MessageDeleted(long ChatId, int Id) : WorldChange;

public sealed record ActionShown(long ChatId, string? Action) : WorldChange;

public sealed record PressAnswered(ButtonPress Press) : WorldChange;

/// <summary>Blocked, started, new commands: a person's surroundings changed.</summary>
public sealed record SurroundingsChanged : WorldChange;
