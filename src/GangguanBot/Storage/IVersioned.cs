namespace GangguanBot.Storage;

/// <summary>
/// Guarded against two writers: saving fails with <c>DbUpdateConcurrencyException</c> when the row has moved on since it was
/// loaded. The version goes up by itself when the entity changes, unless the entity has raised it already (a ticket does, so
/// that the card rendered before saving carries the version it will have).
/// </summary>
public interface IVersioned
{
    int Version { get; }
}
