using GangguanBot.Administration;
using GangguanBot.Chasing;
using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Office.Organisation;
using GangguanBot.Simulator.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tests.Storage;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.Disposing;
using GangguanBot.Tickets.Moves;
using GangguanBot.Tickets.Timing;
using GangguanBot.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace GangguanBot.Tests.Chasing;

/// <summary>
/// The sample office with a real database and no wire: what would be sent stands in the outbox. Every diagnosis is complete.
/// </summary>
public sealed class ChasingOffice : IAsyncDisposable
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");

    private readonly TempFolder _folder = new();
    private ServiceProvider _services = null!;

    public MovedClock Clock { get; } = new();

    public static async Task<ChasingOffice> OpenAsync(DateTimeOffset at)
    {
        var office = new ChasingOffice { Clock = { Now = at } };
        await office.StartAsync();
        await office.InAsync<OfficeSetup>(setup => setup.ApplyAsync(OrganisationFile.Parse(SampleOffice.Json), default));
        return office;
    }

    public async Task RestartAsync(Action<IServiceCollection>? with = null)
    {
        await _services.DisposeAsync();
        await StartAsync(with);
    }

    public Task SweepAsync() => _services.GetRequiredService<Sweep>().RunAsync(default);

    /// <summary>In a scope of its own, and saved.</summary>
    public async Task InAsync<T>(Func<T, Task> act) where T : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<T>());
        await scope.ServiceProvider.GetRequiredService<BotDb>().SaveChangesAsync();
    }

    public async Task<TResult> AskAsync<TResult>(Func<IServiceProvider, BotDb, Task<TResult>> ask)
    {
        await using var scope = _services.CreateAsyncScope();
        return await ask(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<BotDb>());
    }

    public AsyncServiceScope Scope() => _services.CreateAsyncScope();

    /// <summary>An agency reports something.</summary>
    /// <returns>The ticket's id.</returns>
    public async Task<int> ReportAsync(long reporter)
    {
        await using var scope = _services.CreateAsyncScope();
        var office = scope.ServiceProvider.GetRequiredService<OfficeDirectory>();
        var person = (await office.ByTelegramIdAsync(reporter))!;
        var ticket = new Ticket
        {
            Table = Sop007.InForce.Newest, AgencyId = person.AgencyId!.Value, ReporterId = person.Id, Reporter = person, Sentence = "mati",
            Since = Clock.Now, KadisPostId = (await office.KadisAsync()).Id,
        };
        await scope.ServiceProvider.GetRequiredService<TicketWorkflow>().OpenAsync(ticket, Clock.Now);
        await scope.ServiceProvider.GetRequiredService<BotDb>().SaveChangesAsync();
        return ticket.Id;
    }

    /// <returns>Whether the move was made.</returns>
    public async Task<bool> MoveAsync(int ticketId, Move move, Role by, int holdDays = 1)
    {
        await using var scope = _services.CreateAsyncScope();
        var moved = await MoveAsync(scope.ServiceProvider, ticketId, move, by, holdDays);
        await scope.ServiceProvider.GetRequiredService<BotDb>().SaveChangesAsync();
        return moved;
    }

    /// <summary>Without saving.</summary>
    public static async Task<bool> MoveAsync(IServiceProvider services, int ticketId, Move move, Role by, int holdDays = 1)
    {
        var (deadlines, receivers) = (services.GetRequiredService<Deadlines>(), services.GetRequiredService<Receivers>());
        var ticket = (await services.GetRequiredService<TicketQueries>().FindAsync(ticketId))!;
        var people = await services.GetRequiredService<TicketRoles>().InRoleAsync(ticket, by);
        if (people.Count == 0) return false;
        var details = move switch
        {
            Move.Dispose => new MoveDetails(Post: (await receivers.PostsAsync(ticket))[0].Id),
            Move.Assign => new MoveDetails(Technicians: [(await receivers.TechniciansAsync(ticket))[0].Person.Id]),
            Move.Hold => new MoveDetails(Words: "menunggu", ReviewAt: deadlines.OpeningOn(deadlines.WorkingDay(holdDays))),
            _ => new MoveDetails(Words: "alasan"),
        };
        return await services.GetRequiredService<TicketWorkflow>().MoveAsync(ticket, move, people[0].Person, details) is MoveOutcome.Made;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }

    private async Task StartAsync(Action<IServiceCollection>? with = null)
    {
        // One logger factory for all: with another one at each restart EF would build its model anew.
        var services = new ServiceCollection().AddLogging().Replace(ServiceDescriptor.Singleton<ILoggerFactory>(NullLoggerFactory.Instance))
            .AddStorage(new() { ConnectionString = $"Data Source={_folder.File("chasing.db")}" })
            .AddSingleton<TimeProvider>(Clock).AddSingleton(new StaffSettings([9001], OrganisationFile: null, Zone))
            .AddSingleton(new Phrasebook(Zone)).AddSingleton(new OfficeLanguage("id", ["id", "en", "su"]))
            .AddSingleton(BogorHours.Calendar(Zone)).AddSingleton(new DeadlineSettings(new Dictionary<Step, Limit>(), DayRule.WorkingDay))
            .AddOffice().AddAdministration().AddChat().AddTickets().AddChasing();
        services.Replace(ServiceDescriptor.Scoped<IDiagnosis, Known>());
        with?.Invoke(services);
        _services = services.BuildServiceProvider();
        await _services.GetRequiredService<BotDatabase>().OpenAsync(default);
        await _services.GetRequiredService<GangguanBot.Time.LiveCalendar>().StartAsync(default);
    }

    private sealed class Known : IDiagnosis
    {
        public Task<bool> IsCompleteAsync(Ticket ticket, CancellationToken ct) => Task.FromResult(true);
        public Task EnterAsync(Ticket ticket, Move by, CancellationToken ct) => Task.CompletedTask;
        public Task<IReadOnlyList<TrailLine>> TrailAsync(Ticket ticket, Phrases say, CancellationToken ct) =>
            Task.FromResult<IReadOnlyList<TrailLine>>([]);
        public Task<IReadOnlyList<Replacement>> ReplacementsAsync(Ticket ticket, CancellationToken ct) =>
            Task.FromResult<IReadOnlyList<Replacement>>([]);
    }
}

/// <summary>Stands where it is put, also in the past.</summary>
public sealed class MovedClock : TimeProvider
{
    public DateTimeOffset Now { get; set; }

    public override DateTimeOffset GetUtcNow() => Now;
}
