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

    /// <summary>All that is read until it is disposed is of one moment; writers do not wait for it.</summary>
    Task<IAsyncDisposable> SnapshotAsync(BotDb db, CancellationToken ct);

    /// <summary>Brings all of the data into one file, while nobody else uses them.</summary>
    /// <returns>The file; <c>null</c>: the data are a server's.</returns>
    Task<string?> WholeFileAsync(BotDb db, CancellationToken ct);

    /// <summary>The folder on this machine in which the data lie; <c>null</c>: they are a server's.</summary>
    string? Folder { get; }

    /// <summary>Bytes that the data take.</summary>
    Task<long> SizeAsync(BotDb db, CancellationToken ct);
}
