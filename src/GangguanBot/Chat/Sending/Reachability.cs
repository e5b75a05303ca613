using GangguanBot.Storage;

namespace GangguanBot.Chat.Sending;

/// <summary>Tells the office's people when somebody turns out to be unreachable, and when a message gets through again.</summary>
internal sealed partial class Reachability(IServiceScopeFactory scopes, ILogger<Reachability> log)
{
    private const int Tries = 3;

    /// <summary>Chats that refused when last spoken to: what gets through to one of them is news.</summary>
    private readonly HashSet<long> unreachable = [];

    private bool isRead;

    public async Task NoteAsync(CallOutcome outcome, CancellationToken ct)
    {
        var chat = outcome.Item.ChatId;
        if (outcome.Item.Priority == Priority.Answer) return;
        if (outcome.Delivery is Delivery.Unreachable)
        {
            unreachable.Add(chat);
            await TellAsync(chat, reachable: false, ct); // each time: the person may have been back in between
        }
        else if (outcome.Delivery is Delivery.Sent)
        {
            if (!isRead) await ReadAsync(ct);
            if (unreachable.Remove(chat)) await TellAsync(chat, reachable: true, ct);
        }
    }

    /// <summary>Reads those whom an earlier process could not reach.</summary>
    private async Task ReadAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            unreachable.UnionWith(await scope.ServiceProvider.GetRequiredService<IPeople>().UnreachableAsync(ct));
            isRead = true;
        }
        catch (Exception fault)
        {
            ReadingFailed(log, fault);
        }
    }

    private async Task TellAsync(long chat, bool reachable, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<IPeople>().MarkReachableAsync(chat, reachable, ct);
                await scope.ServiceProvider.GetRequiredService<BotDb>().SaveChangesAsync(ct);
                return;
            }
            catch (Exception fault) when (attempt < Tries && fault.IsWriteConflict())
            {
                // somebody was acting at that moment: once more, and their act is seen
            }
            catch (Exception fault)
            {
                if (reachable) unreachable.Add(chat);
                TellingFailed(log, fault, chat, reachable);
                return;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "It could not be read who cannot be reached; the next message that is sent asks again")]
    private static partial void ReadingFailed(ILogger log, Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "It could not be noted that chat {Chat} is reachable: {Reachable}")]
    private static partial void TellingFailed(ILogger log, Exception fault, long chat, bool reachable);
}
