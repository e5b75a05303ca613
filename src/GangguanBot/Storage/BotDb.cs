using GangguanBot.Storage.Chain;
using GangguanBot.Storage.FullText;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace GangguanBot.Storage;

/// <summary>
/// The database. It knows no feature: each folder maps its own entities with an <see cref="IEntityTypeConfiguration{T}"/>
/// beside them, and reads them with <c>db.Set&lt;T&gt;()</c>. One per update; what was decided is saved at once, at its end.
/// </summary>
public sealed class BotDb(
    DbContextOptions<BotDb> options, WriteGate gate, ChainWriter chain, IEnumerable<IKeptAlong>? along = null) : DbContext(options)
{
    private enum GateState { Nothing, UntilSaved, UntilBlockEnds }

    private readonly List<Action> afterCommit = [];
    private readonly HashSet<object> loaded = [];
    private IDbContextTransaction? transaction;
    private GateState gateState;

    /// <summary>Runs <paramref name="act"/> once, after the next commit.</summary>
    public void AfterCommit(Action act) => afterCommit.Add(act);

    /// <summary>
    /// Reads rows the first time that this update asks for them. From then on <c>Local</c> has them, with what the update has changed.
    /// </summary>
    /// <param name="question">Equal for the same question, such as <c>("answers", ticketId)</c>.</param>
    public async Task LoadOnceAsync<T>(object question, IQueryable<T> rows, CancellationToken ct = default)
    {
        if (loaded.Contains(question)) return;
        await rows.LoadAsync(ct);
        loaded.Add(question);
    }

    /// <summary>
    /// Writes what is tracked so that generated ids are known, without committing: the next <c>SaveChangesAsync</c> commits it
    /// with the rest, and disposing without it takes it back. Other writers wait from here on, so the rest should be short.
    /// </summary>
    public async Task FlushAsync(CancellationToken ct = default)
    {
        if (gateState == GateState.Nothing) await EnterAsync(GateState.UntilSaved, begin: true, ct);
        await SaveAsync(acceptAllChangesOnSuccess: true, ct);
    }

    /// <summary>
    /// One transaction in which nobody else writes: for <c>ExecuteUpdate</c>, <c>ExecuteDelete</c>, and for reading before writing.
    /// Saving inside it commits with its end.
    /// </summary>
    public async Task<T> WriteAsync<T>(Func<Task<T>> act, CancellationToken ct = default)
    {
        if (gateState != GateState.Nothing) return await act();
        try
        {
            await EnterAsync(GateState.UntilBlockEnds, begin: true, ct);
            var result = await act();
            await CommitAsync(ct);
            return result;
        }
        finally
        {
            await LeaveAsync();
        }
    }

    /// <inheritdoc cref="WriteAsync{T}"/>
    public Task WriteAsync(Func<Task> act, CancellationToken ct = default) =>
        WriteAsync(async () => { await act(); return 0; }, ct);

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (gateState == GateState.UntilBlockEnds) return await SaveAsync(acceptAllChangesOnSuccess, cancellationToken);
        try
        {
            if (gateState == GateState.Nothing)
                await EnterAsync(GateState.UntilSaved, begin: chain.New(this).Count > 0 || Followers().Count > 0, cancellationToken);
            var rows = await SaveAsync(acceptAllChangesOnSuccess, cancellationToken);
            await CommitAsync(cancellationToken);
            return rows;
        }
        finally
        {
            await LeaveAsync();
        }
    }

    /// <exception cref="NotSupportedException">Always: writing waits for its turn, so it is asynchronous.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("use SaveChangesAsync");

    public override void Dispose()
    {
        transaction?.Dispose();
        OpenGate();
        base.Dispose();
    }

    public override async ValueTask DisposeAsync()
    {
        await LeaveAsync();
        await base.DisposeAsync();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(BotDb).Assembly);
        modelBuilder.GuardVersions();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.UseHouseConventions();

    /// <summary>
    /// Rows of the journals are linked into the chain in the same transaction, and what is made of the rows is kept up to date.
    /// </summary>
    private async Task<int> SaveAsync(bool acceptAllChangesOnSuccess, CancellationToken ct)
    {
        this.RaiseVersions();
        var (journalled, followers) = (chain.New(this), Followers());
        var rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess, ct);
        if (journalled.Count > 0)
        {
            await chain.LinkAsync(this, journalled, ct);
            rows += await base.SaveChangesAsync(acceptAllChangesOnSuccess, ct);
        }

        foreach (var follow in followers) await follow(ct);
        return rows;
    }

    private List<Func<CancellationToken, Task>> Followers() =>
        along is null ? [] : [.. along.Select(a => a.Follow(this)).OfType<Func<CancellationToken, Task>>()];

    private async Task EnterAsync(GateState until, bool begin, CancellationToken ct)
    {
        await gate.EnterAsync(ct);
        gateState = until;
        if (begin) transaction = await Database.BeginTransactionAsync(ct);
    }

    private async Task CommitAsync(CancellationToken ct)
    {
        if (transaction is not null) await transaction.CommitAsync(ct);
        Action[] now = [.. afterCommit];
        afterCommit.Clear();
        foreach (var act in now) act();
    }

    private async Task LeaveAsync()
    {
        if (transaction is not null) await transaction.DisposeAsync();
        OpenGate();
    }

    private void OpenGate()
    {
        transaction = null;
        if (gateState != GateState.Nothing) gate.Leave();
        gateState = GateState.Nothing;
    }
}
