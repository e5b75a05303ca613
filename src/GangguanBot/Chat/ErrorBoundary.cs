using GangguanBot.Languages;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Chat;

/// <summary>What happens to an update that could not be handled: it is tried again, and after three tries put aside and told of.</summary>
public sealed partial class ErrorBoundary(
    IServiceScopeFactory scopes, ITranslator translator, Phrasebook phrasebook, TimeProvider clock, ILogger<ErrorBoundary> log)
{
    public const int MaxTries = 3;

    /// <summary>Short enough to be read out on the telephone; it finds the log line and the row.</summary>
    public static string CodeOf(long rowId) => $"E{rowId:X4}";

    /// <returns>How long the chat waits before its next try; zero when the row is parked, or when waiting would not help.</returns>
    public async Task<TimeSpan> FailedAsync(long rowId, Exception fault, CancellationToken ct)
    {
        var code = CodeOf(rowId);
        try
        {
            var (updateId, attempts) = await CountAsync(rowId, ct);
            UpdateFailed(log, fault, updateId, code, attempts);
            if (attempts < MaxTries) return IsTransient(fault) ? TimeSpan.FromSeconds(Math.Pow(4, attempts - 1)) : TimeSpan.Zero;
            await ParkAsync(rowId, code, ct);
            return TimeSpan.Zero;
        }
        catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            var both = new AggregateException(fault, e);
            BoundaryFailed(log, both, code);
            return TimeSpan.FromSeconds(10);
        }
    }

    private static bool IsTransient(Exception fault) =>
        fault is IOException or TimeoutException or HttpRequestException or OperationCanceledException || fault.IsWriteConflict();

    private Task<(long UpdateId, int Attempts)> CountAsync(long rowId, CancellationToken ct) => InScopeAsync(async (db, _) =>
    {
        var row = await db.Set<InboxRow>().SingleAsync(r => r.Id == rowId, ct);
        row.Attempts++;
        await db.SaveChangesAsync(ct);
        return (row.UpdateId, row.Attempts);
    });

    /// <summary>Puts the row aside in any case; telling people of it is tried with it, and left when that fails too.</summary>
    private async Task ParkAsync(long rowId, string code, CancellationToken ct)
    {
        try
        {
            await ParkAsync(rowId, TellAsync, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            TellingFailed(log, e, code);
            await ParkAsync(rowId, (_, _, _) => Task.CompletedTask, ct);
        }

        ChatMetrics.Parked.Add(1);
    }

    private Task<int> ParkAsync(long rowId, Func<IServiceProvider, InboxRow, CancellationToken, Task> tell, CancellationToken ct) =>
        InScopeAsync(async (db, services) =>
        {
            var row = await db.Set<InboxRow>().SingleAsync(r => r.Id == rowId, ct);
            row.State = InboxState.Parked;
            row.ErrorCode = CodeOf(rowId);
            row.DoneAt = clock.GetUtcNow();
            await tell(services, row, ct);
            return await db.SaveChangesAsync(ct);
        });

    private async Task TellAsync(IServiceProvider services, InboxRow row, CancellationToken ct)
    {
        var (people, outbox) = (services.GetRequiredService<IPeople>(), services.GetRequiredService<Outbox>());
        if (translator.Translate(row.Raw) is { IsPrivate: true } incoming)
        {
            var speaker = await people.FindAsync(incoming, ct);
            var sorry = phrasebook.For(speaker.Language).Text("chat.error", ("code", row.ErrorCode));
            if (incoming.Content is Content.Press press) outbox.Answer(incoming.ChatId, press.CallbackId, new(sorry, Alert: true));
            else if (incoming.Content is not Content.Blocked) outbox.Send(incoming.ChatId, Html.Escape(sorry));
        }

        foreach (var admin in await people.AdminsAsync(ct))
            outbox.Send(admin.UserId, phrasebook.For(admin.Language).Html("chat.parked", ("code", row.ErrorCode), ("update", row.UpdateId)));
    }

    private async Task<T> InScopeAsync<T>(Func<BotDb, IServiceProvider, Task<T>> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<BotDb>(), scope.ServiceProvider);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Update {UpdateId} failed with code {Code}, try {Attempt}")]
    private static partial void UpdateFailed(ILogger log, Exception fault, long updateId, string code, int attempt);

    [LoggerMessage(Level = LogLevel.Error, Message = "Code {Code}: nobody could be told that the update is parked")]
    private static partial void TellingFailed(ILogger log, Exception fault, string code);

    [LoggerMessage(Level = LogLevel.Critical, Message = "Code {Code}: the update could not even be parked; it stays waiting")]
    private static partial void BoundaryFailed(ILogger log, Exception fault, string code);
}
