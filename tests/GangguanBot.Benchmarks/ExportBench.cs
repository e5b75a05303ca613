using System.Diagnostics;
using System.Globalization;
using GangguanBot.Office.Organisation;
using GangguanBot.Registry.Export;
using GangguanBot.Sheets;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Simulator.Office;
using GangguanBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace GangguanBot.Benchmarks;

/// <summary>
/// An export of many tickets, each with seven steps, as the bot makes it; and the same number of rows of the same width that are always
/// the same, straight to disk. Each in a process of its own, with the bot's settings of the collector: its peak of resident memory is its
/// own.
/// </summary>
internal static class ExportBench
{
    private const int StepsEach = 7, TicketColumns = 26, StepColumns = 11;
    private static readonly DateTimeOffset Morning = new(2026, 11, 23, 7, 40, 0, OfficeClock.Wib);

    public static async Task RunAsync(string folder, int tickets)
    {
        await using (var bot = await OpenAsync(folder)) await FillAsync(bot.Services, tickets);
        var constant = await InProcessAsync("constant", folder, tickets);
        var export = await InProcessAsync("made", folder, tickets);
        Console.WriteLine($"""
            tickets {tickets:N0}, steps {tickets * StepsEach:N0}
            constant rows, straight to disk {constant.Seconds,8:0.0} s, at most {constant.Megabytes,4:0} MB resident, {constant.Bytes / 1e6:0} MB in 1 file
            the export                      {export.Seconds,8:0.0} s, at most {export.Megabytes,4:0} MB resident, {export.Bytes / 1e6:0} MB in {export.Files} files   ({export.Seconds / constant.Seconds:0.0} x the time)
            """);
    }

    /// <summary>The part of it that runs in a process of its own.</summary>
    public static async Task ChildAsync(string what, string folder, int tickets)
    {
        var began = Stopwatch.GetTimestamp();
        var (bytes, files) = what == "constant" ? (await ConstantAsync(folder, tickets), 1) : await MadeAsync(folder);
        using var me = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Stopwatch.GetElapsedTime(began).TotalSeconds} {me.PeakWorkingSet64 / 1024.0 / 1024.0} {bytes} {files}"));
    }

    private static async Task<(double Seconds, double Megabytes, double Bytes, int Files)> InProcessAsync(
        string what, string folder, int tickets)
    {
        using var child = Process.Start(new ProcessStartInfo("dotnet",
            ["exec", "--runtimeconfig", Path.ChangeExtension(typeof(BotHost).Assembly.Location, ".runtimeconfig.json"),
                typeof(ExportBench).Assembly.Location, "export", what, folder, $"{tickets}"])
        { RedirectStandardOutput = true, UseShellExecute = false })!;
        var said = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        if (child.ExitCode != 0) throw new InvalidOperationException(said);
        var parts = said.Trim().Split('\n')[^1].Split(' ').Select(p => double.Parse(p, CultureInfo.InvariantCulture)).ToArray();
        return (parts[0], parts[1], parts[2], (int)parts[3]);
    }

    private static async Task<long> ConstantAsync(string folder, int tickets)
    {
        await using var file = File.Create(Path.Combine(folder, "constant.xlsx"));
        await Xlsx.WriteAsync(file, [.. Constant(tickets, TicketColumns), .. Constant(tickets * StepsEach, StepColumns)], TimeZoneInfo.Utc,
            CancellationToken.None);
        return file.Length;
    }

    private static IEnumerable<Sheet> Constant(int rows, int columns)
    {
        IReadOnlyList<Cell> row =
            [.. Enumerable.Range(0, columns)
            .Select(n => n % 3 == 0 ? Cell.Of("Dinas Pendidikan Kota") : n % 3 == 1 ? Cell.Of(Morning) : Cell.Of(n))];
        for (var part = 0; rows > 0; rows -= Sheet.MostRows, part++)
            yield return new Sheet($"{columns}-{part}", [.. row.Select(_ => new Column("Judul", 20))],
                Enumerable.Repeat(row, Math.Min(rows, Sheet.MostRows)).ToAsyncEnumerable());
    }

    private static async Task<(long Bytes, int Files)> MadeAsync(string folder)
    {
        await using var bot = await OpenAsync(folder);
        await using var scope = bot.Services.CreateAsyncScope();
        var (db, worker) = (scope.ServiceProvider.GetRequiredService<BotDb>(), scope.ServiceProvider.GetRequiredService<ExportWorker>());
        foreach (var id in await worker.WaitingAsync(CancellationToken.None)) await worker.DoAsync(id, CancellationToken.None);
        var job = await db.Set<ExportJob>().SingleAsync();
        if (job.State != ExportState.Done) throw new InvalidOperationException(job.Fault);
        return (Directory.GetFiles(Path.Combine(folder, "files", "made")).Sum(f => new FileInfo(f).Length), job.Parts);
    }

    private static async Task<WebApplication> OpenAsync(string folder)
    {
        var organisation = Path.Combine(folder, "organisation.json");
        await File.WriteAllTextAsync(organisation, SampleOffice.Json);
        var bot = BotHost.Build(
            [
                $"--contentRoot={folder}", $"--Telegram:BotToken={new TelegramOptions().Token}", "--Telegram:ApiBaseUrl=http://127.0.0.1:9",
                    $"--Organisation:File={organisation}",
                $"--Storage:ConnectionString=Data Source={Path.Combine(folder, "export.db")}",
                    $"--Storage:FilesPath={Path.Combine(folder, "files")}", "--Serilog:MinimumLevel:Default=Error",
            ],
            services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new OfficeClock(Morning))));
        await bot.Services.GetRequiredService<BotDatabase>().OpenAsync(CancellationToken.None);
        await bot.Services.GetServices<IHostedService>().OfType<OfficeOpening>().Single().StartAsync(CancellationToken.None);
        return bot;
    }

    private static async Task FillAsync(IServiceProvider services, int tickets)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        await db.Database.ExecuteSqlAsync($"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {tickets})
            INSERT INTO Tickets (Year, Serial, SopVersion, AgencyId, ReporterId, Symptom, Sentence, Place, Since, ServiceStopped, Urgency, Secrecy, Step, KadisPostId, KabidPostId, KasiPostId, Confirmation,
                Rating, SubmittedAt, ClosedAt, Finding_Cause, Finding_Action, Finding_Result, Finding_Detail, Version)
            SELECT 2026, i, 1, (SELECT MIN(Id) + i % 3 FROM Agencies), (SELECT MIN(Id) FROM People), 'Dead', 'Internet lantai ' || (i % 9) || ' mati sejak pagi, loket tidak bisa melayani. Kode ' || hex(randomblob(12)),
                'Ruang ' || (i % 97), '2026-11-20 01:00:00', 0, 'Normal', CASE WHEN i % 50 = 0 THEN 'Restricted' ELSE 'Normal' END, 'Closed', (SELECT Id FROM Posts WHERE Role = 'Kadis'),
                (SELECT MIN(Id) FROM Posts WHERE Role = 'Kabid'), (SELECT MIN(Id) FROM Posts WHERE Role = 'Kasi'), 'Normal', 1 + i % 5,
                datetime('2026-01-01', '+' || i || ' minutes'), datetime('2026-01-02', '+' || i || ' minutes'), 'cable', 'cable_replaced', 'normal', 'kabel ' || (i % 40) || ' m', 1 FROM n
            """);
        await db.Database.ExecuteSqlAsync($"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {StepsEach})
            INSERT INTO Visits (TicketId, Seq, Step, EnteredAt, LeftAt, DueAt, "Limit", Instructions, Picked, WorkedSeconds, PostId)
            SELECT Id, i, CASE i % 4 WHEN 0 THEN 'KadisDisposition' WHEN 1 THEN 'KabidDisposition' WHEN 2 THEN 'Diagnosis' ELSE 'KasiReport' END,
                datetime(SubmittedAt, '+' || i || ' hours'), datetime(SubmittedAt, '+' || (i + 1) || ' hours'), '2026-11-30 09:00:00', '1 hari', '', '', 3600, KadisPostId FROM Tickets, n
            """);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO ExportJobs (PersonId, ChatId, Form, Filter, State, Attempts, CreatedAt, Total, Written, Parts, Version)
            SELECT Id, TelegramId, 'Xlsx', '', 'Waiting', 0, '2026-11-23 00:40:00', {tickets}, 0, 0, 1 FROM People WHERE TelegramId = 9001
            """);
    }
}
