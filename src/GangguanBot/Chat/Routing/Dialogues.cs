using System.Text.Json;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Chat.Routing;

/// <summary>Half-made conversations. They live in the database and survive a restart; one runs in a chat at a moment.</summary>
public sealed class Dialogues(BotDb db, TimeProvider clock)
{
    /// <summary>
    /// Starts or goes on: <paramref name="data"/> is what it keeps. Another one that runs is interrupted, and stays kept.
    /// </summary>
    public async Task StartAsync<T>(long chat, string kind, T data)
    {
        await InterruptAsync(chat);
        (await PutAsync(chat, kind, data)).Running = true;
    }

    /// <summary>Changes what a dialogue keeps, and leaves it running or not as it is.</summary>
    public Task KeepAsync<T>(long chat, string kind, T data) => PutAsync(chat, kind, data);

    private async Task<DialogueRow> PutAsync<T>(long chat, string kind, T data)
    {
        var row = await FindAsync(chat, kind) ?? db.Add(new DialogueRow { ChatId = chat, Kind = kind }).Entity;
        row.Data = JsonSerializer.Serialize(data, ChatJson.Options);
        row.UpdatedAt = clock.GetUtcNow();
        row.RemindedAt = null;
        return row;
    }

    /// <summary>Ends the running one; what it kept is thrown away.</summary>
    public async Task StopAsync(long chat)
    {
        foreach (var row in await OfAsync(chat))
            if (row.Running) db.Remove(row);
    }

    /// <summary>Finds the answers of a dialogue, running or interrupted; <c>null</c> when there are none that can still be read.</summary>
    public async Task<T?> KeptAsync<T>(long chat, string kind) where T : class =>
        await FindAsync(chat, kind) is { } row ? Read(row, typeof(T)) as T : null;

    public async Task ForgetAsync(long chat, string kind)
    {
        if (await FindAsync(chat, kind) is { } row) db.Remove(row);
    }

    /// <summary>Chats whose dialogue of that kind nobody has touched since <paramref name="since"/>; each is named once.</summary>
    public async Task<IReadOnlyList<long>> TakeUntouchedAsync(string kind, DateTimeOffset since, CancellationToken ct)
    {
        var rows = await db.Set<DialogueRow>().Where(r => r.Kind == kind && r.UpdatedAt < since && r.RemindedAt == null).ToListAsync(ct);
        foreach (var row in rows) row.RemindedAt = clock.GetUtcNow();
        return [.. rows.Select(r => r.ChatId)];
    }

    /// <summary>Nothing runs any more; everything stays kept.</summary>
    internal async Task InterruptAsync(long chat)
    {
        foreach (var row in await OfAsync(chat)) row.Running = false;
    }

    /// <summary>The dialogue that what is typed now belongs to.</summary>
    internal async Task<DialogueRow?> RunningAsync(long chat) => (await OfAsync(chat)).Find(r => r.Running);

    /// <returns><c>null</c> when an older version of the program kept it in another form.</returns>
    internal static object? Read(DialogueRow row, Type type)
    {
        try
        {
            return JsonSerializer.Deserialize(row.Data, type, ChatJson.Options);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            return null;
        }
    }

    private async Task<DialogueRow?> FindAsync(long chat, string kind) => (await OfAsync(chat)).Find(r => r.Kind == kind);

    /// <summary>The rows of the database with this update's changes. A chat has one update at a time.</summary>
    private async Task<List<DialogueRow>> OfAsync(long chat)
    {
        var rows = db.Set<DialogueRow>();
        await db.LoadOnceAsync((nameof(Dialogues), chat), rows.Where(r => r.ChatId == chat));
        return [.. rows.Local.Where(r => r.ChatId == chat)];
    }
}
