using System.Data.Common;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace GangguanBot.Tests.City;

/// <summary>The moment at which the bot is killed.</summary>
public enum DiesAt { BeforeSaving, AfterCommitting, BeforeCalling, AfterCalling }

/// <summary>
/// Kills the bot at the n-th save or call after <see cref="Arm"/>: from then on nothing that it does reaches the database or Telegram.
/// </summary>
public sealed class Death(DiesAt point, int turn)
{
    private readonly TaskCompletionSource _died = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _left = turn;
    private bool _armed;

    public Task Died => _died.Task;

    public void Arm() => Volatile.Write(ref _armed, true);

    public void Attach(IServiceCollection services) =>
        services.ConfigureDbContext<BotDb>(options => options.AddInterceptors(new Saves(this), new Commits(this)));

    public Fault? OnCall(Call call)
    {
        if (Died.IsCompleted) return Fault.DropConnection;
        if (call.Method == "getUpdates") return null;
        if (Comes(DiesAt.BeforeCalling)) return Fault.DropConnection;
        return Comes(DiesAt.AfterCalling) ? Fault.HandleThenDrop : null;
    }

    private bool Comes(DiesAt at)
    {
        if (at != point || !Volatile.Read(ref _armed) || Interlocked.Decrement(ref _left) != 0) return false;
        _died.TrySetResult();
        return true;
    }

    private void Pass(DiesAt at)
    {
        if (Died.IsCompleted || Comes(at)) throw new IOException("the bot is dead");
    }

    private sealed class Saves(Death death) : SaveChangesInterceptor
    {
        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            death.Pass(DiesAt.BeforeSaving);
            return new(result);
        }

        public override ValueTask<int> SavedChangesAsync(
            SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
        {
            if (eventData.Context!.Database.CurrentTransaction is null) death.Pass(DiesAt.AfterCommitting);
            return new(result);
        }
    }

    private sealed class Commits(Death death) : DbTransactionInterceptor
    {
        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result,
            CancellationToken cancellationToken = default)
        {
            if (death.Died.IsCompleted) throw new IOException("the bot is dead");
            return new(result);
        }

        public override Task TransactionCommittedAsync(
            DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            // EF's own transaction of one save ends here too; SavedChangesAsync follows it.
            if (eventData.Context!.Database.CurrentTransaction is not null) death.Pass(DiesAt.AfterCommitting);
            return Task.CompletedTask;
        }
    }
}
