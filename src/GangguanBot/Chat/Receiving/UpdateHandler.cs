using GangguanBot.Chat.Routing;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Chat.Receiving;

/// <summary>One update from the inbox to the commit: one scope, one <see cref="BotDb"/>, one transaction.</summary>
public sealed partial class UpdateHandler(
    IServiceScopeFactory scopes, ITranslator translator, ErrorBoundary boundary, ChatMetrics metrics, TimeProvider clock,
    ILogger<UpdateHandler> log)
{
    private const int QuickTries = 3;

    /// <summary>Handles the oldest waiting update of the chat.</summary>
    /// <returns>How long the chat waits before its next one; <c>null</c> when nothing waits.</returns>
    public async Task<TimeSpan?> NextAsync(long chat, CancellationToken ct)
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
            await WithQuickTriesAsync(row, ct);
            return TimeSpan.Zero;
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            return await boundary.FailedAsync(row.Id, fault, ct);
        }
    }

    /// <summary>The loser of a race is run again from the start and sees the winner's changes.</summary>
    private async Task WithQuickTriesAsync(InboxRow row, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await HandleAsync(row, ct);
                return;
            }
            catch (Exception fault) when (attempt < QuickTries && fault.IsWriteConflict())
            {
                LostRace(log, row.Id, attempt);
            }
        }
    }

    private async Task HandleAsync(InboxRow row, CancellationToken ct)
    {
        var start = clock.GetTimestamp();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        row.State = InboxState.Waiting; // a try before this one may have got further
        db.Attach(row);
        var incoming = translator.Translate(row.Raw);
        var handled = incoming is not null
            && await scope.ServiceProvider.GetRequiredService<Router>().RouteAsync(incoming, isAnswered: row.ErrorCode is not null, ct);
        row.State = InboxState.Done;
        row.DoneAt = clock.GetUtcNow();
        await db.SaveChangesAsync(ct);

        var took = clock.GetElapsedTime(start);
        metrics.Handled(took);
        var ms = took.TotalMilliseconds;
        if (handled) Handled(log, row.UpdateId, incoming!.Content.GetType().Name, ms);
        else NotHandled(log, row.UpdateId, incoming?.Content.GetType().Name ?? "nothing of ours", ms);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Update {UpdateId} handled: {Content}, {Ms:0.0} ms")]
    private static partial void Handled(ILogger log, long updateId, string content, double ms);

    [LoggerMessage(Level = LogLevel.Information, Message = "Update {UpdateId} not handled: {Content}, {Ms:0.0} ms")]
    private static partial void NotHandled(ILogger log, long updateId, string content, double ms);

    [LoggerMessage(Level = LogLevel.Information, Message = "Update row {Row} lost a race (try {Attempt}), run again")]
    private static partial void LostRace(ILogger log, long row, int attempt);
}
