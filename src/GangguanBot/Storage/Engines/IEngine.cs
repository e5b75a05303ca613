using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Storage.Engines;

/// <summary>The database program underneath: what the two do differently, in one place.</summary>
public interface IEngine
{
    void Use(DbContextOptionsBuilder options);

    /// <summary>Takes the database for this process alone until it is disposed.</summary>
    /// <exception cref="DatabaseInUseException">Another process holds it.</exception>
    Task<IAsyncDisposable> TakeAsync(CancellationToken ct);

    /// <summary>EF waits for ever for the lock of a migration that died half-way; nobody else can be migrating.</summary>
    Task ClearStaleLockAsync(BotDb db, CancellationToken ct);

    /// <summary>Bytes that the data take.</summary>
    Task<long> SizeAsync(BotDb db, CancellationToken ct);
}
