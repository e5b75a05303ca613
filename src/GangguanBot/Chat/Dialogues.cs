using GangguanBot.Storage;

namespace GangguanBot.Chat;

/// <summary>Half-made conversations. They live in the database and survive a restart; one runs in a chat at a moment.</summary>
public sealed class Dialogues(BotDb db, TimeProvider clock)
{
    public Task StartAsync<T>(long chat, string kind, T data) => throw new NotSupportedException($"{db} {clock}");

    public Task StopAsync(long chat) => throw new NotSupportedException();

    public Task<T?> KeptAsync<T>(long chat, string kind) where T : class => throw new NotSupportedException();

    public Task ForgetAsync(long chat, string kind) => throw new NotSupportedException();
}
