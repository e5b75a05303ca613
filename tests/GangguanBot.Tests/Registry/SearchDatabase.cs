using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Registry.FullText;
using GangguanBot.Settings;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Storage.FullText;
using GangguanBot.Tests.City;
using GangguanBot.Tests.Storage;
using GangguanBot.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GangguanBot.Tests.Registry;

/// <summary>A real database of tickets with their words indexed, on SQLite or PostgreSQL.</summary>
sealed class SearchDatabase : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly string? _postgres;

    private SearchDatabase(string? postgres)
    {
        _postgres = postgres;
        Services = new ServiceCollection().AddLogging()
            .AddStorage(postgres is null
                ? new() { ConnectionString = $"Data Source={_folder.File("words.db")}" }
                : new() { Provider = StorageProvider.Postgres, ConnectionString = postgres })
            .AddSingleton(new Phrasebook(TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta"))).AddSingleton<TicketIndexer>()
                .AddSingleton<IKeptAlong>(s => s.GetRequiredService<TicketIndexer>()).BuildServiceProvider();
    }

    public ServiceProvider Services { get; }

    public static async Task<SearchDatabase> OpenAsync(bool onPostgres)
    {
        var database = new SearchDatabase(onPostgres ? await PostgresServer.CreateAsync() : null);
        await database.Services.GetRequiredService<BotDatabase>().OpenAsync(default);
        await database.DoAsync(async db =>
        {
            var agency = new Agency
            {
                Code = "DISDIK", Name = "Dinas Pendidikan", Short = "Disdik",
                Sites = { new Site { Name = "Kantor Pajajaran" } }
            };
            db.AddRange(agency, new Post { Code = "KADIS", Role = Role.Kadis, Title = "Kepala Dinas", Short = "Kadis" },
                new Person { TelegramId = 3001, Name = "Ani", Role = Role.Reporter, Agency = agency });
            await db.SaveChangesAsync();
        });
        return database;
    }

    public async Task DoAsync(Func<BotDb, Task> act)
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<BotDb>>().CreateDbContextAsync();
        await act(db);
    }

    /// <returns>The ticket's id.</returns>
    public async Task<int> ReportAsync(string sentence, string? contact = null)
    {
        var ids = await ReportAsync([sentence], contact);
        return ids[0];
    }

    public async Task<IReadOnlyList<int>> ReportAsync(IReadOnlyList<string> sentences, string? contact = null)
    {
        List<Ticket> tickets = [];
        await DoAsync(async db =>
        {
            var (agency, reporter, kadis) =
                (await db.Set<Agency>().SingleAsync(), await db.Set<Person>().SingleAsync(), await db.Set<Post>().SingleAsync());
            var serial = await db.Set<Ticket>().CountAsync();
            tickets.AddRange(sentences.Select(s =>
                new Ticket
                {
                    Year = 2026, Serial = ++serial, Table = Sop007.InForce.Newest, Agency = agency, Reporter = reporter,
                    KadisPostId = kadis.Id, Sentence = s, Contact = contact
                }));
            db.AddRange(tickets);
            await db.SaveChangesAsync();
        });
        return [.. tickets.Select(t => t.Id)];
    }

    /// <summary>The numbers of tickets found, the newest first.</summary>
    public async Task<IReadOnlyList<int>> FindAsync(string words)
    {
        IReadOnlyList<int> found = [];
        await DoAsync(async db =>
            found = await (await Services.GetRequiredService<IWordIndex>().FindAsync(db, TicketIndexer.Table, WordQuery.Of(words), default))
            .Select(h => h.Id).OrderByDescending(id => id).ToListAsync());
        return found;
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        if (_postgres is not null) await PostgresServer.DropAsync(_postgres);
        _folder.Dispose();
    }
}
