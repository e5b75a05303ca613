using GangguanBot.Chat.Routing;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Chat.Receiving;

/// <summary>The way to a chat's next turn.</summary>
/// <param name="Pause">How long it waits.</param>
/// <param name="Awaits">Is fetched before the same update is handled again.</param>
public sealed record NextTurn(TimeSpan Pause, AwaitedFile? Awaits = null);

/// <summary>One update from the inbox to the commit: one scope, one <see cref="BotDb"/>, one transaction.</summary>
public sealed partial class UpdateHandler(
    IServiceScopeFactory scopes, ITranslator translator, ErrorBoundary boundary, ChatMetrics metrics, TimeProvider clock,
    ILogger<UpdateHandler> log)
{
    private const int QuickTries = 3;

    /// <summary>Handles the oldest waiting update of the chat.</summary>
    /// <param name="fetched">The file that it waited for.</param>
    /// <returns><c>null</c> when nothing waits.</returns>
    public async Task<NextTurn?> NextAsync(long chat, FetchedFile? fetched, CancellationToken ct)
    {
        InboxRow? row;
        await using (var scope = scopes.CreateAsyncScope())
        {
            row = await scope.ServiceProvider.GetRequiredService<BotDb>().Set<InboxRow>().AsNoTracking()
                .Where(r => r.State == InboxState.Waiting && r.ChatId == chat).OrderBy(r => r.Id).FirstOrDefaultAsync(ct);
        }

        if (row is null) return null;
        try
        {
            return new(TimeSpan.Zero, await WithQuickTriesAsync(row, fetched, ct));
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            return new(await boundary.FailedAsync(row.Id, fault, ct));
        }
    }

    /// <summary>The loser of a race is run again from the start and sees the winner's changes.</summary>
    private async Task<AwaitedFile?> WithQuickTriesAsync(InboxRow row, FetchedFile? fetched, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await HandleAsync(row, fetched, ct);
            }
            catch (Exception fault) when (attempt < QuickTries && fault.IsWriteConflict())
            {
                LostRace(log, row.Id, attempt);
            }
        }
    }

    /// <returns>The file without which it cannot be handled; nothing was saved then.</returns>
    private async Task<AwaitedFile?> HandleAsync(InboxRow row, FetchedFile? fetched, CancellationToken ct)
    {
        var start = clock.GetTimestamp();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        row.State = InboxState.Waiting; // a try before this one may have got further
        db.Attach(row);
        var incoming = translator.Translate(row.Raw);
        scope.ServiceProvider.GetRequiredService<SentFiles>().Hold(fetched);
        bool handled;
        try
        {
            handled = incoming is not null
                && await scope.ServiceProvider.GetRequiredService<Router>().RouteAsync(incoming, isAnswered: row.ErrorCode is not null, ct);
        }
        catch (FileAwaitedException awaited)
        {
            return new(incoming!, awaited.File);
        }

        row.State = InboxState.Done;
        row.DoneAt = clock.GetUtcNow();
        await db.SaveChangesAsync(ct);

        var took = clock.GetElapsedTime(start);
        metrics.Handled(took);
        var ms = took.TotalMilliseconds;
        if (handled) Handled(log, row.UpdateId, incoming!.Content.GetType().Name, ms);
        else NotHandled(log, row.UpdateId, incoming?.Content.GetType().Name ?? "nothing of ours", ms);
        return null;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Update {UpdateId} handled: {Content}, {Ms:0.0} ms")]
    private static partial void Handled(ILogger log, long updateId, string content, double ms);

    [LoggerMessage(Level = LogLevel.Information, Message = "Update {UpdateId} not handled: {Content}, {Ms:0.0} ms")]
    private static partial void NotHandled(ILogger log, long updateId, string content, double ms);

    [LoggerMessage(Level = LogLevel.Information, Message = "Update row {Row} lost a race (try {Attempt}), run again")]
    private static partial void LostRace(ILogger log, long row, int attempt);
}
