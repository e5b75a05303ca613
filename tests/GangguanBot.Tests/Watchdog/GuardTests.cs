using System.Diagnostics.Metrics;
using GangguanBot.Chat.Receiving;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tests.Storage;
using GangguanBot.Watchdog;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace GangguanBot.Tests.Watchdog;

/// <summary>The watchdog when the database, or Telegram, does not answer.</summary>
public sealed class GuardTests : IAsyncLifetime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");
    private readonly TempFolder folder = new();
    private readonly FakeTimeProvider clock = new(City.TestCity.Monday.ToUniversalTime());
    private readonly ServiceProvider services;
    private readonly Line telegram = new();
    private readonly Broken databases;

    public GuardTests()
    {
        services = new ServiceCollection().AddLogging().AddMetrics()
            .AddStorage(new() { ConnectionString = $"Data Source={folder.File("guard.db")}" }).BuildServiceProvider();
        databases = new Broken(services.GetRequiredService<IDbContextFactory<BotDb>>());
    }

    public async Task InitializeAsync()
    {
        await using var db = databases.CreateDbContext();
        await db.Database.MigrateAsync();
        db.Add(new Person { TelegramId = 9001, Name = "Admin", Role = Role.Admin });
        await db.SaveChangesAsync();
    }

    public async Task DisposeAsync()
    {
        await services.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_database_that_fails_is_told_to_those_who_were_admins_and_its_return_too()
    {
        var watchdogService = Make();
        await RefuseAsync();
        await LookTwiceAsync(watchdogService);
        Assert.Single(telegram.Said, s => s.Contains("ditolak Telegram", StringComparison.Ordinal));

        databases.Fails = true;
        await LookTwiceAsync(watchdogService);
        await LookTwiceAsync(watchdogService);
        Assert.Equal(2, telegram.Said.Count);
        Assert.Contains("Basis data tidak dapat dibaca", telegram.Said[1], StringComparison.Ordinal);

        databases.Fails = false;
        await LookTwiceAsync(watchdogService);
        Assert.Equal(3, telegram.Said.Count);
        Assert.Equal("✅ Basis data sudah dapat dibaca kembali.", telegram.Said[2].Trim());
    }

    [Fact]
    public async Task What_nobody_has_heard_is_said_again_until_somebody_has()
    {
        var watchdogService = Make();
        await RefuseAsync();
        telegram.Answer = new Delivery.Retry("no network");
        await LookTwiceAsync(watchdogService);
        await LookTwiceAsync(watchdogService);
        telegram.Said.Clear();
        telegram.Answer = new Delivery.Sent(1);
        await LookTwiceAsync(watchdogService);
        Assert.Single(telegram.Said);
        await LookTwiceAsync(Make());
        Assert.Single(telegram.Said);
    }

    [Theory]
    [InlineData(15, 300)]
    [InlineData(150, 300)]
    [InlineData(1800, 3600)]
    public void Its_patience_is_five_minutes_or_two_sweeps(int sweepSeconds, int patience) =>
        Assert.Equal((TimeSpan.FromSeconds(patience), TimeSpan.FromMinutes(5)),
            (WatchLimits.For(sweepSeconds).Sweep, WatchLimits.For(sweepSeconds).Message));

    private WatchdogService Make() => new(
        new TroubleFinder(databases, WatchLimits.For(15), Sop007.InForce, [], clock, NullLogger<TroubleFinder>.Instance),
        new AdminLine(databases, telegram, new StaffSettings([], OrganisationFile: null, Zone), new OfficeLanguage("id", ["id"]),
            new Phrasebook(Zone), clock, NullLogger<AdminLine>.Instance),
        services.GetRequiredService<IMeterFactory>(), clock, NullLogger<WatchdogService>.Instance);

    private static async Task LookTwiceAsync(WatchdogService watchdogService)
    {
        await watchdogService.RoundAsync(default);
        await watchdogService.RoundAsync(default);
    }

    private async Task RefuseAsync()
    {
        await using var db = databases.CreateDbContext();
        db.Add(new OutboxRow
        {
            ChatId = 1, Priority = Priority.Interactive, Parcel = "", State = OutboxState.Dead, CreatedAt = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync();
    }

    private sealed class Broken(IDbContextFactory<BotDb> real) : IDbContextFactory<BotDb>
    {
        public bool Fails { get; set; }

        public BotDb CreateDbContext() => Fails ? throw new InvalidOperationException("disk I/O error") : real.CreateDbContext();
    }

    private sealed class Line : ITransport
    {
        public List<string> Said { get; } = [];

        public Delivery Answer { get; set; } = new Delivery.Sent(1);

        public Task<Delivery> DeliverAsync(long chatId, BotCall botCall, int? messageId, CancellationToken ct)
        {
            Said.Add(((BotCall.Message)botCall).Html);
            return Task.FromResult(Answer);
        }
    }
}
