using System.CommandLine;
using System.Net.Sockets;
using GangguanBot.Languages;
using GangguanBot.Logging;
using GangguanBot.Office.Organisation;
using GangguanBot.Settings;
using GangguanBot.Storage;
using GangguanBot.Wire;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Commands;

/// <summary>Tries everything the bot stands on and prints a line for each, in the office's language.</summary>
sealed class DoctorCommand : Command
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15), ClockTolerance = TimeSpan.FromMinutes(1);

    private static readonly (string Phrase, Func<IServiceProvider, CancellationToken, Task<string>> Look)[] Checks =
    [
        ("settings.doctor.database", DatabaseAsync),
        ("settings.doctor.organisation", OrganisationAsync),
        ("settings.doctor.token", TokenAsync),
        ("settings.doctor.clock", ClockAsync),
    ];

    public DoctorCommand(Phrases say, string[] settings) : base("doctor", say["terminal.doctor"]) =>
        SetAction((parsed, ct) => ExamineAsync(settings, parsed.InvocationConfiguration.Output, ct));

    private static async Task<int> ExamineAsync(string[] settings, TextWriter output, CancellationToken ct)
    {
        await using var app = BotHost.Build(settings, logToError: true);
        var say = app.OfficePhrases();
        await TellAsync("settings.doctor.well", "settings.doctor.settings", say["settings.doctor.good"]);
        var ills = 0;
        foreach (var (phrase, look) in Checks)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
            patience.CancelAfter(Patience);
            try
            {
                await TellAsync("settings.doctor.well", phrase, await look(app.Services, patience.Token));
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                ills++;
                await TellAsync("settings.doctor.ill", phrase, Why(e, say));
            }
        }

        return ills == 0 ? ExitCode.Well : ExitCode.Failed;

        Task TellAsync(string line, string what, string detail) =>
            output.WriteLineAsync(say.Text(line, ("what", say[what]), ("detail", detail)));
    }

    /// <summary>In the office's language; words of a library stand in brackets, where no phrase is known.</summary>
    private static string Why(Exception fault, Phrases say) => fault switch
    {
        OrganisationException file => string.Join("; ", file.Faults.Select(f => f.Say(say))),
        DatabaseInUseException => say["settings.database_in_use"],
        ClockException clock => say.Text("settings.doctor.clock_off", ("seconds", (decimal)Math.Round(clock.Off.TotalSeconds))),
        _ when ErrorReading.IsTokenRefused(fault) => say["settings.doctor.refused"],
        _ when Causes(fault).Any(c => c is OperationCanceledException) =>
            say.Text("settings.doctor.silent", ("seconds", (decimal)Patience.TotalSeconds)),
        _ when Causes(fault).Any(c => c is HttpRequestException or SocketException) => say["settings.doctor.unreachable"],
        _ => say.Text("settings.doctor.fault", ("fault", Redaction.Of(fault.Message))),
    };

    private static IEnumerable<Exception> Causes(Exception fault)
    {
        for (Exception? cause = fault; cause is not null; cause = cause.InnerException) yield return cause;
    }

    /// <summary>Opened as the bot opens it: two processes never share the live file.</summary>
    private static async Task<string> DatabaseAsync(IServiceProvider services, CancellationToken ct)
    {
        await services.GetRequiredService<BotDatabase>().OpenAsync(ct);
        await using var db = await services.GetRequiredService<IDbContextFactory<BotDb>>().CreateDbContextAsync(ct);
        await using var attempt = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlRawAsync("CREATE TABLE doctor_was_here (x INTEGER)", ct);
        await attempt.RollbackAsync(ct);
        return services.GetRequiredService<StorageSettings>().Provider.ToString();
    }

    private static async Task<string> OrganisationAsync(IServiceProvider services, CancellationToken ct)
    {
        var path = services.GetRequiredService<OrganisationSettings>().File;
        if (path.Length == 0) return "-";
        OrganisationFile.Parse(await File.ReadAllTextAsync(path, ct));
        return path;
    }

    private static async Task<string> TokenAsync(IServiceProvider services, CancellationToken ct) =>
        $"@{await services.GetRequiredService<Introduction>().NameAsync(ct)}";

    /// <summary>Deadlines are only as right as the machine's clock. Telegram's answers carry the time.</summary>
    private static async Task<string> ClockAsync(IServiceProvider services, CancellationToken ct)
    {
        using var http = new HttpClient();
        var telegram = services.GetRequiredService<TelegramSettings>().ApiBaseUrl;
        using var answer = await http.GetAsync(telegram, HttpCompletionOption.ResponseHeadersRead, ct);
        if (answer.Headers.Date is not { } theirs) return "-";
        var off = services.GetRequiredService<TimeProvider>().GetUtcNow() - theirs;
        return off.Duration() < ClockTolerance ? $"{off.TotalSeconds:+0;-0;0} s" : throw new ClockException(off);
    }

    private sealed class ClockException(TimeSpan off) : Exception
    {
        public TimeSpan Off => off;
    }
}
