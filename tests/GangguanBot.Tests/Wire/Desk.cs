using GangguanBot.Chat;
using GangguanBot.Chat.Receiving;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GangguanBot.Tests.Wire;

/// <summary>A Telegram with Ani in it, and the whole bot beside it in a folder of its own, where everybody is a stranger.</summary>
sealed class Desk : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("gangguan");
    private readonly List<WebApplication> bots = [];

    private Desk(TelegramServer telegram) => Telegram = telegram;

    public TelegramServer Telegram { get; }
    public TelegramWorld World => Telegram.World;
    public Person Ani => World.Person(3001);
    public string Folder => folder.FullName;

    public static async Task<Desk> OpenAsync()
    {
        var telegram = await TelegramServer.Start(new TelegramOptions { WebhookBackOff = TimeSpan.FromMilliseconds(20) });
        telegram.World.AddPerson(3001, "Ani", started: true);
        return new(telegram);
    }

    /// <summary>What the bot is started with, last one wins.</summary>
    public string[] Settings(params string[] more) =>
    [
        $"--contentRoot={Folder}", $"--Telegram:BotToken={World.Options.Token}", $"--Telegram:ApiBaseUrl={Telegram.Url}",
        $"--Storage:ConnectionString=Data Source={Folder}/bot.db", $"--Storage:FilesPath={Folder}/files",
            $"--Backup:Folder={Folder}/backup", "--Web:Urls=http://127.0.0.1:0", .. more,
    ];

    public WebApplication Build(params string[] more)
    {
        var bot = BotHost.Build(Settings(more), services => services.AddScoped<IPeople, Strangers>());
        bots.Add(bot);
        return bot;
    }

    public async Task<WebApplication> StartAsync(params string[] more)
    {
        var bot = Build(more);
        await bot.StartAsync();
        return bot;
    }

    public static async Task<int> RememberedAsync(WebApplication bot, string word)
    {
        await using var db = await bot.Services.GetRequiredService<IDbContextFactory<BotDb>>().CreateDbContextAsync();
        return await db.Set<InboxRow>().CountAsync(r => r.Raw.Contains(word));
    }

    public static async Task<int> WaitingAsync(WebApplication bot)
    {
        await using var db = await bot.Services.GetRequiredService<IDbContextFactory<BotDb>>().CreateDbContextAsync();
        return await db.Set<InboxRow>().CountAsync(r => r.State == InboxState.Waiting);
    }

    /// <param name="missing">What is told when it never holds.</param>
    public static async Task Until(Func<Task<bool>> holds, Func<string>? missing = null)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!await holds())
        {
            if (TimeProvider.System.GetElapsedTime(began) > TimeSpan.FromSeconds(40))
                throw new TimeoutException($"waited in vain: {missing?.Invoke()}");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var bot in bots) await bot.DisposeAsync();
        await Telegram.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private sealed class Strangers : IPeople
    {
        public Task<Speaker> FindAsync(Incoming incoming, CancellationToken ct) =>
            Task.FromResult(new Speaker(incoming.UserId, null, incoming.Name, "id", new HashSet<string>()));

        public Task<IReadOnlyList<Speaker>> AdminsAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<Speaker>>([]);

        public Task MarkReachableAsync(long chatId, bool reachable, CancellationToken ct) => Task.CompletedTask;
    }
}
