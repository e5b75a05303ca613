using GangguanBot.Chat;
using GangguanBot.Chat.Receiving;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Storage;
using GangguanBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GangguanBot.Tests.Chat;

/// <summary>A running engine on a database file of its own; only Telegram and the people are made up.</summary>
public abstract class ChatWorld : IAsyncLifetime
{
    private protected static readonly Phrasebook Phrasebook = new(TimeZoneInfo.Utc);
    private protected static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TempFolder folder = new();
    private IHost host = null!;
    private int lastUpdate = 1000;

    private protected FakeTelegram Telegram { get; } = new();
    private protected FakePeople People { get; } = new();
    private protected TestConversation.Notes Notes { get; } = new();
    private protected virtual TelegramLimits Limits => new() { MessagesPerSecond = 10_000, ChatMessagesPerSecond = 10_000 };
    private protected virtual void Configure(IServiceCollection services) { }

    public Task InitializeAsync() => StartAsync();

    public async Task DisposeAsync()
    {
        await StopAsync();
        folder.Dispose();
    }

    private protected async Task StartAsync()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddSingleton(Limits).AddSingleton(Phrasebook).AddSingleton(Notes)
            .AddSingleton<ITranslator>(Telegram).AddSingleton<ITransport>(Telegram).AddSingleton<IFileSource>(Telegram)
            .AddSingleton<IPeople>(People)
            .AddStorage(new() { ConnectionString = $"Data Source={folder.File("bot.db")}", FilesPath = folder.File("files") })
            .AddChat().AddConversation<TestConversation>();
        Configure(builder.Services);
        host = builder.Build();
        await host.StartAsync();
    }

    private protected async Task StopAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }

    /// <summary>Changes the database while nothing runs, as a crash would have left it.</summary>
    private protected async Task RestartAsync(Func<BotDb, Task> meanwhile)
    {
        await StopAsync();
        var services = new ServiceCollection().AddLogging()
            .AddStorage(new() { ConnectionString = $"Data Source={folder.File("bot.db")}" }).BuildServiceProvider();
        await using (services)
        {
            await using var db = await services.GetRequiredService<IDbContextFactory<BotDb>>().CreateDbContextAsync();
            await meanwhile(db);
            await db.SaveChangesAsync();
        }

        await StartAsync();
    }

    private protected Task RestartAsync() => RestartAsync(_ => Task.CompletedTask);

    private protected T Get<T>() where T : notnull => host.Services.GetRequiredService<T>();

    private protected Incoming From(long user, Content content, long? update = null, long? chat = null) =>
        new(update ?? Interlocked.Increment(ref lastUpdate), chat
            ?? user, user, $"Orang {user}", "id", IsPrivate: chat is null, 7, DateTimeOffset.UnixEpoch, content);

    private protected Task ReceiveAsync(params IEnumerable<Incoming> incoming) =>
        Get<Inbox>().RememberAsync([.. incoming.Select(i => (i.UpdateId, i.ChatId, Telegram.Prepare(i)))], default);

    private protected Task SayAsync(long user, string words) => ReceiveAsync(From(user, new Content.TypedText(words)));

    private protected Task CommandAsync(long user, string name, string argument = "") =>
        ReceiveAsync(From(user, new Content.Command(name, argument)));

    private protected Task PressAsync(long user, string data) => ReceiveAsync(From(user, new Content.Press($"press-{user}", data)));

    /// <summary>Writes to the outbox as a feature does, in one commit.</summary>
    private protected async Task PostAsync(Action<Outbox> act)
    {
        await using var scope = host.Services.CreateAsyncScope();
        act(scope.ServiceProvider.GetRequiredService<Outbox>());
        await scope.ServiceProvider.GetRequiredService<BotDb>().SaveChangesAsync();
    }

    private protected async Task<T> ReadAsync<T>(Func<BotDb, Task<T>> read)
    {
        await using var db = await Get<IDbContextFactory<BotDb>>().CreateDbContextAsync();
        return await read(db);
    }

    private protected Task<List<OutboxRow>> OutboxAsync(long chat) =>
        ReadAsync(db => db.Set<OutboxRow>().Where(r => r.ChatId == chat).OrderBy(r => r.Id).ToListAsync());

    private protected Task<List<OutboxState>> StatesAsync(long chat) =>
        ReadAsync(db =>
            db.Set<OutboxRow>().Where(r => r.ChatId == chat).OrderBy(r => r.Id).Select(r => r.State).ToListAsync());

    private protected static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await condition()) await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, patience.Token);
    }

    private protected static Task UntilAsync(Func<bool> condition) => UntilAsync(() => Task.FromResult(condition()));

    /// <summary>Everything received is dealt with, and everything written is sent or given up.</summary>
    private protected Task QuietAsync() => UntilAsync(() => ReadAsync(async db =>
        !await db.Set<InboxRow>().AnyAsync(r => r.State == InboxState.Waiting) &&
        !await db.Set<OutboxRow>().AnyAsync(r => r.State == OutboxState.Waiting || r.State == OutboxState.Sending)));
}
