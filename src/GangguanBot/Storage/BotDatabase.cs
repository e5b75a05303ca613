using GangguanBot.Storage.Chain;
using GangguanBot.Storage.Engines;
using GangguanBot.Storage.FullText;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GangguanBot.Storage;

/// <summary>Another process has this database open. Two bots on one would send everything twice, and SQLite's WAL would suffer.</summary>
public sealed class DatabaseInUseException(string name)
    : Exception($"The database {name} is already in use by another process. Stop that one first; a database belongs to one bot.");

/// <summary>The database as a whole: taken for this process alone and brought up to date at start, let go at the end.</summary>
public sealed class BotDatabase(
    IEngine engine, IDbContextFactory<BotDb> databases, ChainWriter chain, IEnumerable<IKeptAlong> along) : IAsyncDisposable, IDisposable
{
    private IAsyncDisposable? mine;

    /// <exception cref="DatabaseInUseException">Another process holds it.</exception>
    public async Task OpenAsync(CancellationToken ct, IProgress<WorkProgress>? progress = null)
    {
        if (mine is not null) return;
        mine = await engine.TakeAsync(ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        await engine.ClearStaleLockAsync(db, ct);
        await MigrateAsync(db, progress, ct);
        await chain.TakeOverAsync(db, ct);
        foreach (var kept in along) await kept.TakeOverAsync(db, ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (mine is not null) await mine.DisposeAsync();
        mine = null;
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>At every start but the first of a version nothing is to do, and EF's machinery for it need not be loaded.</summary>
    private static async Task MigrateAsync(BotDb db, IProgress<WorkProgress>? progress, CancellationToken ct)
    {
        var all = db.Database.GetMigrations().Count();
        var pending = await db.GetService<IHistoryRepository>().ExistsAsync(ct) ? await PendingAsync(db, ct) : all;
        if (pending == 0) return;
        progress?.Report(new(LongWork.Migrating, all - pending, all));
        await db.Database.MigrateAsync(ct);
        progress?.Report(new(LongWork.Migrating, all, all));
    }

    private static async Task<int> PendingAsync(BotDb db, CancellationToken ct)
    {
        await Migrations.Baseline.TakeOverAsync(db, ct);
        return (await db.Database.GetPendingMigrationsAsync(ct)).Count();
    }
}
