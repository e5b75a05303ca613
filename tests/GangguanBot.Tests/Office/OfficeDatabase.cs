using GangguanBot.Administration;
using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Office.Organisation;
using GangguanBot.Settings;
using GangguanBot.Storage;
using GangguanBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GangguanBot.Tests.Office;

/// <summary>A real database with the sample of the outside contract, and a clock that stands still until it is moved.</summary>
public sealed class OfficeDatabase : IAsyncDisposable
{
    /// <summary>Where <see cref="Clock"/> begins.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 8, 0, 0, TimeSpan.FromHours(7));
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");

    private readonly TempFolder _folder = new();
    private readonly ServiceProvider _services;

    private OfficeDatabase() => _services = new ServiceCollection().AddLogging()
        .AddStorage(new() { ConnectionString = $"Data Source={_folder.File("office.db")}" })
        .AddSingleton<TimeProvider>(Clock).AddSingleton(new RetentionSettings())
            .AddSingleton(new StaffSettings([9001], OrganisationFile: null, Zone))
        .AddSingleton(new Phrasebook(Zone)).AddSingleton(new OfficeLanguage("id", ["id", "en", "su"])).AddOffice().AddAdministration()
            .AddChat().BuildServiceProvider();

    public FakeTimeProvider Clock { get; } = new(City.TestCity.Monday.ToUniversalTime());

    public static async Task<OfficeDatabase> OpenAsync(string? organisation = null)
    {
        var office = new OfficeDatabase();
        await office._services.GetRequiredService<BotDatabase>().OpenAsync(default);
        if (organisation is not null) await office.ApplyAsync(organisation);
        return office;
    }

    public Task ApplyAsync(string organisation) =>
        InAsync<OfficeSetup>(setup => setup.ApplyAsync(OrganisationFile.Parse(organisation), default));

    public async Task InAsync<T>(Func<T, Task> act) where T : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<T>());
    }

    public async Task<TResult> AskAsync<T, TResult>(Func<T, Task<TResult>> ask) where T : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<T>());
    }

    /// <summary>Several services of one scope, as one update has them.</summary>
    public async Task<T> InScopeAsync<T>(Func<Scope, Task<T>> act)
    {
        await using var scope = _services.CreateAsyncScope();
        return await act(new Scope(scope.ServiceProvider));
    }

    public sealed class Scope(IServiceProvider services)
    {
        public T Get<T>() where T : notnull => services.GetRequiredService<T>();
    }

    /// <summary>Somebody holds a post from one day to another, counted from Monday.</summary>
    public Task HoldsAsync(
        long person, string post, HoldingMode mode, double fromDay, double? untilDay = null) => InAsync<BotDb>(async db =>
    {
        db.Add(new PostHolding
        {
            PersonId = (await db.Set<Person>().SingleAsync(p => p.TelegramId == person)).Id,
            PostId = (await db.Set<Post>().SingleAsync(p => p.Code == post)).Id,
            Mode = mode, From = Monday.AddDays(fromDay), Until = untilDay is { } until ? Monday.AddDays(until) : null,
        });
        await db.SaveChangesAsync();
    });

    /// <summary>The Telegram id of the holder at this moment.</summary>
    public Task<long?> HolderAsync(string post) => AskAsync<BotDb, long?>(async db =>
    {
        var id = (await db.Set<Post>().SingleAsync(p => p.Code == post)).Id;
        return await AskAsync<OfficeDirectory, long?>(async office => (await office.SeatAsync(id))?.Person.TelegramId);
    });

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }
}
