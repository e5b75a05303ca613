using System.Diagnostics;
using GangguanBot.Chasing;
using GangguanBot.Office.Organisation;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Simulator.Office;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Quartz;

namespace GangguanBot.Benchmarks;

/// <summary>
/// One sweep over many open steps of which few are due, beside a scheduler that holds one trigger for each step. The scheduler's
/// store is in memory, so it must take up every trigger again at each start: that, and what it holds then, is its price.
/// </summary>
internal static class SweepBench
{
    private const int Due = 200;
    private static readonly DateTimeOffset Morning = new(2026, 11, 23, 7, 40, 0, OfficeClock.Wib);

    public static async Task RunAsync(string folder, int steps)
    {
        await using var bot = await OpenAsync(folder);
        await FillAsync(bot.Services, steps);
        var plan = await PlanAsync(bot.Services);

        await DueAsync(bot.Services); // the first query of its kind is compiled
        var began = Stopwatch.GetTimestamp();
        await DueAsync(bot.Services);
        var find = Stopwatch.GetElapsedTime(began).TotalSeconds;

        var before = Megabytes();
        began = Stopwatch.GetTimestamp();
        await bot.Services.GetRequiredService<Sweep>().RunAsync(CancellationToken.None);
        var (sweep, held) = (Stopwatch.GetElapsedTime(began).TotalSeconds, Math.Max(1, Megabytes() - before));

        before = Megabytes();
        began = Stopwatch.GetTimestamp();
        var scheduler = await TriggersAsync(steps);
        var (triggers, kept) = (Stopwatch.GetElapsedTime(began).TotalSeconds, Megabytes() - before);
        await scheduler.Shutdown();

        Console.WriteLine($"""
            open steps {steps:N0}, due {Due}
            finding what is due             {find,8:0.000} s
            one sweep, {Due} chases saved     {sweep,8:0.0} s, {held:0} MB
            one trigger for each step       {triggers,8:0.0} s, {kept:0} MB   ({triggers / find:0} x finding, {triggers / sweep:0.0} x the sweep; {kept / held:0} x the memory)
            plan: {plan}
            """);
    }

    private static async Task<Microsoft.AspNetCore.Builder.WebApplication> OpenAsync(string folder)
    {
        var organisation = Path.Combine(folder, "organisation.json");
        await File.WriteAllTextAsync(organisation, SampleOffice.Json);
        var bot = BotHost.Build(
            [
                $"--contentRoot={folder}", $"--Telegram:BotToken={new TelegramOptions().Token}", "--Telegram:ApiBaseUrl=http://127.0.0.1:9",
                    $"--Organisation:File={organisation}",
                $"--Storage:ConnectionString=Data Source={Path.Combine(folder, "sweep.db")}", "--Serilog:MinimumLevel:Default=Error",
            ],
            services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new OfficeClock(Morning))));
        await bot.Services.GetRequiredService<BotDatabase>().OpenAsync(CancellationToken.None);
        await bot.Services.GetServices<IHostedService>().OfType<OfficeOpening>().Single().StartAsync(CancellationToken.None);
        return bot;
    }

    private static async Task FillAsync(IServiceProvider services, int steps)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        await db.Database.ExecuteSqlAsync($"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {steps})
            INSERT INTO Tickets (Year, Serial, SopVersion, AgencyId, ReporterId, Symptom, Sentence, Since, ServiceStopped, Urgency, Secrecy, Step, KadisPostId, Confirmation, SubmittedAt, Version)
            SELECT 2026, i, 1, (SELECT MIN(Id) FROM Agencies), (SELECT MIN(Id) FROM People), 'Dead', 'Internet mati.', '2026-11-20 01:00:00', 0, 'Normal', 'Normal',
                   'KadisDisposition', (SELECT Id FROM Posts WHERE Role = 'Kadis'), 'None', '2026-11-20 01:00:00', 1 FROM n
            """);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO Visits (TicketId, Seq, Step, EnteredAt, HalfAt, DueAt, "Limit", Instructions, Picked, Chase, NextChaseAt)
            SELECT Id, 2, 'KadisDisposition', '2026-11-20 01:00:00', '2026-11-23 00:30:00', '2026-11-30 09:00:00', '1 hari', '', '', 'half: holder; limit: holder, +1',
                   CASE WHEN Serial <= {Due} THEN '2026-11-23 00:30:00' ELSE '2026-11-30 09:00:00' END FROM Tickets
            """);
        await db.Database.ExecuteSqlAsync($"ANALYZE");
    }

    private static async Task DueAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Chaser>().DueAsync(CancellationToken.None);
    }

    /// <summary>How SQLite finds what is due.</summary>
    private static async Task<string> PlanAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText =
            "EXPLAIN QUERY PLAN SELECT Id FROM Visits WHERE NextChaseAt <= '2026-11-23 00:40:00' AND LeftAt IS NULL ORDER BY NextChaseAt";
        await using var rows = await command.ExecuteReaderAsync();
        return await rows.ReadAsync() ? rows.GetString(3) : "none";
    }

    private static async Task<IScheduler> TriggersAsync(int steps)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddQuartz(quartz => quartz.UseInMemoryStore().UseDefaultThreadPool(1));
        var scheduler = await services.BuildServiceProvider().GetRequiredService<ISchedulerFactory>().GetScheduler();
        var job = JobBuilder.Create<Nothing>().WithIdentity("chase").StoreDurably().Build();
        await scheduler.AddJob(job);
        for (var i = 0; i < steps; i++)
            await scheduler.ScheduleJob(TriggerBuilder.Create().WithIdentity($"step-{i}").ForJob(job).UsingJobData("visit", i)
                .StartAt(Morning.AddDays(7)).Build());
        return scheduler;
    }

    private static double Megabytes() => GC.GetTotalMemory(forceFullCollection: true) / 1024.0 / 1024.0;

    private sealed class Nothing : IJob
    {
        public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
    }
}
