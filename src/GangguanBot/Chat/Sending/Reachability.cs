using GangguanBot.Storage;

namespace GangguanBot.Chat.Sending;

/// <summary>Tells the office's people when somebody turns out to be unreachable, and when a message gets through again.</summary>
internal sealed partial class Reachability(IServiceScopeFactory scopes, ILogger<Reachability> log)
{
    private readonly HashSet<long> unreachable = [];

    public async Task NoteAsync(CallOutcome outcome, CancellationToken ct)
    {
        var chat = outcome.Item.ChatId;
        if (outcome.Item.Priority == Priority.Answer) return;
        if (outcome.Delivery is Delivery.Unreachable && unreachable.Add(chat)) await TellAsync(chat, reachable: false, ct);
        if (outcome.Delivery is Delivery.Sent && unreachable.Remove(chat)) await TellAsync(chat, reachable: true, ct);
    }

    private async Task TellAsync(long chat, bool reachable, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IPeople>().MarkReachableAsync(chat, reachable, ct);
            await scope.ServiceProvider.GetRequiredService<BotDb>().SaveChangesAsync(ct);
        }
        catch (Exception fault)
        {
            unreachable.Remove(chat);
            TellingFailed(log, fault, chat, reachable);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "It could not be noted that chat {Chat} is reachable: {Reachable}")]
    private static partial void TellingFailed(ILogger log, Exception fault, long chat, bool reachable);
}
