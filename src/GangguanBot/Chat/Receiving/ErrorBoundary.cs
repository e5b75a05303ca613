using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Chat.Receiving;

/// <summary>
/// Deals with an update that could not be handled: it is tried again, and after three tries put aside and reported. One that cannot be read
/// is put aside at once.
/// </summary>
public sealed partial class ErrorBoundary(
    IServiceScopeFactory scopes, ITranslator translator, StrangerLimit strangers, Phrasebook phrasebook, ChatMetrics metrics,
    TimeProvider clock,
    ILogger<ErrorBoundary> log)
{
    public const int MaxTries = 3;

    /// <summary>Anybody can send what fails or cannot be read. Admins hear of the first, and see the others in <c>/kesehatan</c>.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromHours(1);

    /// <summary>Short enough to be read out on the telephone; it finds the log line and the row.</summary>
    public static string CodeOf(long rowId) => $"E{rowId:X4}";

    /// <returns>How long the chat waits before its next try; zero when the row is parked, or when waiting would not help.</returns>
    public async Task<TimeSpan> FailedAsync(long rowId, Exception fault, CancellationToken ct)
    {
        var code = CodeOf(rowId);
        try
        {
            if (fault is UnreadableUpdateException unreadable)
            {
                await PutAsideAsync(rowId, InboxState.Unreadable, (services, row, isTold) =>
                    TellUnreadableAsync(services, row, unreadable, isTold, ct), ct);
                metrics.Unreadable();
                UpdateUnreadable(log, rowId, code, unreadable.Message);
                return TimeSpan.Zero;
            }

            var (updateId, attempts) = await CountAsync(rowId, ct);
            UpdateFailed(log, fault, updateId, code, attempts);
            if (attempts < MaxTries) return IsTransient(fault) ? TimeSpan.FromSeconds(Math.Pow(4, attempts - 1)) : TimeSpan.Zero;
            await PutAsideAsync(rowId, InboxState.Parked, (services, row, isTold) => TellParkedAsync(services, row, isTold, ct), ct);
            metrics.Parked();
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
    private async Task PutAsideAsync(long rowId, InboxState state, Func<IServiceProvider, InboxRow, bool, Task> tell, CancellationToken ct)
    {
        try
        {
            await MarkAsync(rowId, state, tell, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            TellingFailed(log, e, CodeOf(rowId));
            await MarkAsync(rowId, state, (_, _, _) => Task.CompletedTask, ct);
        }
    }

    private Task<int> MarkAsync(long rowId, InboxState state, Func<IServiceProvider, InboxRow, bool, Task> tell, CancellationToken ct) =>
        InScopeAsync(async (db, services) =>
        {
            var row = await db.Set<InboxRow>().SingleAsync(r => r.Id == rowId, ct);
            var isTold = row.ErrorCode is not null; // an admin had it tried again
            row.State = state;
            row.ErrorCode = CodeOf(rowId);
            row.DoneAt = clock.GetUtcNow();
            await tell(services, row, isTold);
            return await db.SaveChangesAsync(ct);
        });

    private async Task TellParkedAsync(IServiceProvider services, InboxRow row, bool isTold, CancellationToken ct)
    {
        if (!isTold && translator.Translate(row.Raw) is { IsPrivate: true, Content: not Content.Blocked } incoming)
            await TellSenderAsync(services, incoming, "chat.error", row, ct);
        await TellAdminsAsync(services, "chat.parked", row, ct);
    }

    private async Task TellUnreadableAsync(
        IServiceProvider services, InboxRow row, UnreadableUpdateException fault, bool isTold, CancellationToken ct)
    {
        // A private chat has its person's number, and groups have numbers below zero.
        if (!isTold && fault.IsAwaited && row.ChatId > 0)
            await TellSenderAsync(services, Envelope(row), "chat.unreadable", row, ct);
        await TellAdminsAsync(services, "chat.unreadable_admin", row, ct);
    }

    private static Incoming Envelope(InboxRow row) =>
        new(row.UpdateId, row.ChatId, row.ChatId, "", LanguageCode: null, IsPrivate: true, MessageId: 0, row.ReceivedAt,
            new Content.Other("unreadable"));

    private async Task TellSenderAsync(IServiceProvider services, Incoming incoming, string phrase, InboxRow row, CancellationToken ct)
    {
        var (speaker, outbox) =
            (await services.GetRequiredService<IPeople>().FindAsync(incoming, ct), services.GetRequiredService<Outbox>());
        if (speaker.IsStranger && incoming.Content is not Content.Press && !strangers.MaySay(incoming, asked: false)) return;
        var sorry = phrasebook.For(speaker.Language).Text(phrase, ("code", row.ErrorCode));
        if (incoming.Content is Content.Press press) outbox.Answer(incoming.ChatId, press.CallbackId, new(sorry, Alert: true));
        else outbox.Send(incoming.ChatId, Html.Escape(sorry));
    }

    private async Task TellAdminsAsync(IServiceProvider services, string phrase, InboxRow row, CancellationToken ct)
    {
        var since = clock.GetUtcNow() - Quiet;
        var before = services.GetRequiredService<BotDb>().Set<InboxRow>()
            .Where(r => r.State == row.State && r.Id != row.Id && r.DoneAt > since);
        if (await before.AnyAsync(ct)) return;
        foreach (var admin in await services.GetRequiredService<IPeople>().AdminsAsync(ct))
            services.GetRequiredService<Outbox>()
                .Send(admin.UserId, phrasebook.For(admin.Language).Html(phrase, ("code", row.ErrorCode), ("update", row.UpdateId)));
    }

    private async Task<T> InScopeAsync<T>(Func<BotDb, IServiceProvider, Task<T>> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<BotDb>(), scope.ServiceProvider);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Update {UpdateId} failed with code {Code}, try {Attempt}")]
    private static partial void UpdateFailed(ILogger log, Exception fault, long updateId, string code, int attempt);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Update row {Row} cannot be read and is put aside with code {Code}: {Reason}")]
    private static partial void UpdateUnreadable(ILogger log, long row, string code, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Code {Code}: nobody could be told that the update is parked")]
    private static partial void TellingFailed(ILogger log, Exception fault, string code);

    [LoggerMessage(Level = LogLevel.Critical, Message = "Code {Code}: the update could not even be parked; it stays waiting")]
    private static partial void BoundaryFailed(ILogger log, Exception fault, string code);
}
