using GangguanBot.Administration;
using GangguanBot.Chasing;
using GangguanBot.Chat.Receiving;
using GangguanBot.Chat.Sending;
using GangguanBot.Documents.Papers;
using GangguanBot.Office;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Simulator.Office;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Diagnosis.Measurements;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Person = GangguanBot.Simulator.BotApi.Person;

namespace GangguanBot.Tests.City;

/// <summary>
/// A city of its own for one test: a Telegram on loopback, the real bot over real HTTP, a real database in a folder of its own, and an
/// office clock that begins on Monday, 23 November 2026 at 08.00 WIB. Only Telegram and the clock are not the real ones.
/// </summary>
public sealed class TestCity : IAsyncDisposable
{
    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 8, 0, 0, OfficeClock.Wib);

    private readonly TelegramServer _telegram;
    private readonly string _folder = Directory.CreateTempSubdirectory("gangguanbot-test-").FullName;
    private readonly string[] _settings;
    private readonly string _organisation;
    private string? _postgres;
    private WebApplication? _bot;

    private TestCity(TelegramServer telegram, OfficeClock clock, string organisation, string[] settings) =>
        (_telegram, Clock, _organisation, _settings) = (telegram, clock, organisation, settings);

    public OfficeClock Clock { get; }
    public TelegramWorld World => _telegram.World;
    public Person Kadis => World.Person(1001);
    public Person Kabid => World.Person(1002);
    public Person Kasi => World.Person(1003);
    public Person Budi => World.Person(2001);
    public Person Asep => World.Person(2002);
    public Person Ani => World.Person(3001);
    public Person Sinta => World.Person(3002);
    public Person Rina => World.Person(4001);
    public Person Admin => World.Person(9001);
    public IServiceProvider Services => _bot!.Services;
    public string BackupPath => Path.Combine(_folder, "backup");
    public string FilesPath => Path.Combine(_folder, "files");

    /// <param name="settings">More settings for the bot, as on its command line.</param>
    public static Task<TestCity> OpenAsync(params string[] settings) => OpenAsync(SampleOffice.Json, settings);

    /// <summary>An office of the story's own; its people need phones (<c>World.AddPerson</c>).</summary>
    public static Task<TestCity> OpenWithAsync(string organisation, params string[] settings) => OpenAsync(organisation, settings);

    /// <summary>The same people with their phones, but the office knows nobody, and has no agencies and posts.</summary>
    public static Task<TestCity> OpenEmptyAsync(params string[] settings) => OpenAsync("{}", settings);

    /// <summary>The sample office, with its data on a PostgreSQL server.</summary>
    public static Task<TestCity> OpenOnPostgresAsync(params string[] settings) => OpenOnPostgresAsync(SampleOffice.Json, settings);

    private static async Task<TestCity> OpenOnPostgresAsync(string organisation, string[] settings)
    {
        var database = await PostgresServer.CreateAsync();
        return await OpenAsync(organisation, [.. settings, "--Storage:Provider=Postgres", $"--Storage:ConnectionString={database}"],
            database);
    }

    private static Task<TestCity> OpenAsync(string organisation, string[] settings) =>
        PostgresServer.IsEverywhere ? OpenOnPostgresAsync(organisation, settings) : OpenAsync(organisation, settings, postgres: null);

    private static async Task<TestCity> OpenAsync(string organisation, string[] settings, string? postgres)
    {
        var clock = new OfficeClock(Monday);
        var telegram = await TelegramServer.Start(
            new TelegramOptions { Clock = clock, Flood = false, Patience = TimeSpan.FromSeconds(30) });
        foreach (var colleague in SampleOffice.People) telegram.World.AddPerson(colleague.Id, colleague.Name, started: true);
        var city = new TestCity(telegram, clock, organisation, settings) { _postgres = postgres };
        await city.StartAsync();
        return city;
    }

    /// <param name="with">Services that a test puts in the bot's way: a database that dies at the n-th write, say.</param>
    /// <param name="more">Settings for this start alone: other data, say.</param>
    public async Task StartAsync(Action<IServiceCollection>? with = null, params string[] more)
    {
        var organisation = Path.Combine(_folder, "organisation.json");
        await File.WriteAllTextAsync(organisation, _organisation);
        _bot = BotHost.Build(
            [
                $"--contentRoot={_folder}", $"--Telegram:BotToken={World.Options.Token}", $"--Telegram:ApiBaseUrl={_telegram.Url}",
                "--Telegram:MessagesPerSecond=1000", "--Telegram:ChatMessagesPerSecond=1000",
                $"--Storage:ConnectionString=Data Source={Path.Combine(_folder, "gangguan.db")}", $"--Storage:FilesPath={FilesPath}",
                    $"--Backup:Folder={BackupPath}",
                $"--Organisation:File={organisation}", "--Chasing:SweepSeconds=1800", "--Web:Urls=http://127.0.0.1:0",
                "--Serilog:MinimumLevel:Default=Warning", "--Probing:Mode=Off", .. _settings, .. more,
            ],
            services =>
            {
                services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
                with?.Invoke(services);
            });
        await _bot.StartAsync();
    }

    public async Task StopAsync()
    {
        if (_bot is null) return;
        await _bot.StopAsync();
        await _bot.DisposeAsync();
        _bot = null;
    }

    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    /// <summary>All that the bot has written to its log file; empty when that is nothing.</summary>
    public async Task<string> LogAsync()
    {
        var text = "";
        foreach (var path in Directory.GetFiles(_folder, "gangguan-*.log", SearchOption.AllDirectories).Order())
        {
            using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            text += await reader.ReadToEndAsync();
        }

        return text;
    }

    /// <summary>One run of the sweep, and all that follows from it.</summary>
    public async Task SweepAsync()
    {
        await Services.GetRequiredService<Sweep>().RunAsync(CancellationToken.None);
        await SettleAsync();
    }

    /// <summary>Waits until nothing is on its way: no update unread, none undone, nothing unsent.</summary>
    public Task SettleAsync() => Until(IsSettledAsync, "everything is done and sent");

    public async Task<bool> IsSettledAsync() => World.Updates.Count == 0 && await QueryAsync(async db =>
        !await db.Set<InboxRow>().AnyAsync(r => r.State == InboxState.Waiting)
        && !await db.Set<PaperOrder>().AnyAsync(o => o.State == OrderState.Waiting)
        && !await db.Set<ProbeRecord>().AnyAsync(p => p.State == ProbeState.Waiting)
        && !await db.Set<LongAct>().AnyAsync()
        && !await db.Set<GangguanBot.Tickets.Attachments.Attachment>().AnyAsync(a => a.AwaitsLook)
        && !await db.Set<OutboxRow>().AnyAsync(r => r.State == OutboxState.Waiting || r.State == OutboxState.Sending));

    public async Task<T> QueryAsync<T>(Func<BotDb, Task<T>> ask)
    {
        await using var scope = Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<BotDb>());
    }

    /// <summary>Admits a new person, who has started the bot and has a place in the office.</summary>
    public async Task<Person> AdmitAsync(long telegramId, string name, Placement placement)
    {
        var person = World.AddPerson(telegramId, name, started: true);
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PeopleService>().AdmitAsync(actor: null, telegramId, name, placement);
        await scope.ServiceProvider.GetRequiredService<BotDb>().SaveChangesAsync();
        return person;
    }

    /// <summary>The newest ticket, as the database has it.</summary>
    public Task<Ticket> TicketAsync() => QueryAsync(async db =>
        await db.Set<Ticket>().Include(t => t.Visits).Include(t => t.Journal).Include(t => t.Attachments).OrderByDescending(t => t.Id)
            .FirstAsync());

    public static async Task Until(Func<Task<bool>> condition, string what, TimeSpan? patience = null)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            if (TimeProvider.System.GetElapsedTime(began) > (patience ?? TimeSpan.FromSeconds(60)))
                throw new TimeoutException($"waited in vain until {what}");
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _telegram.DisposeAsync();
        if (_postgres is not null) await PostgresServer.DropAsync(_postgres);
        Directory.Delete(_folder, recursive: true);
    }
}
