using System.Collections.Concurrent;
using System.Data.Common;
using GangguanBot.Chat.Receiving;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace GangguanBot.Tests.City;

/// <summary>Counts the SQL commands that the bot needs for one update, from reading it out of the inbox to the commit.</summary>
public sealed class CommandCount
{
    private readonly ConcurrentDictionary<DbContext, List<string>> _running = new();
    private readonly ConcurrentQueue<IReadOnlyList<string>> _done = new();

    /// <summary>Commands of each update handled so far, oldest first.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Updates => [.. _done];

    public void Attach(IServiceCollection services) =>
        services.ConfigureDbContext<BotDb>(options => options.AddInterceptors(new Commands(this), new Saves(this)));

    private sealed class Commands(CommandCount count) : DbCommandInterceptor
    {
        public override ValueTask<DbDataReader> ReaderExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            Add(eventData, command);
            return base.ReaderExecutedAsync(command, eventData, result, cancellationToken);
        }

        public override ValueTask<int> NonQueryExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
        {
            Add(eventData, command);
            return base.NonQueryExecutedAsync(command, eventData, result, cancellationToken);
        }

        public override ValueTask<object?> ScalarExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, object? result, CancellationToken cancellationToken = default)
        {
            Add(eventData, command);
            return base.ScalarExecutedAsync(command, eventData, result, cancellationToken);
        }

        private void Add(CommandEventData data, DbCommand command)
        {
            if (data.Context is { } db) count._running.GetOrAdd(db, _ => []).Add(command.CommandText);
        }
    }

    private sealed class Saves(CommandCount count) : SaveChangesInterceptor
    {
        public override ValueTask<int> SavedChangesAsync(
            SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
        {
            if (eventData.Context is { } db && db.ChangeTracker.Entries<InboxRow>().Any(e => e.Entity.State == InboxState.Done)
                && count._running.TryRemove(db, out var commands))
                count._done.Enqueue(commands);
            return base.SavedChangesAsync(eventData, result, cancellationToken);
        }
    }
}
