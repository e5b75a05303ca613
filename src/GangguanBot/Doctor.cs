using GangguanBot.Languages;
using GangguanBot.Logging;
using GangguanBot.Staff.Organisation;
using GangguanBot.Storage;
using GangguanBot.Wire;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot;

/// <summary>Tries everything the bot stands on and prints a line for each, in the office's language.</summary>
static class Doctor
{
    private static readonly (string Phrase, Func<IServiceProvider, CancellationToken, Task<string>> Look)[] Checks =
    [
        ("settings.doctor.database", DatabaseAsync),
        ("settings.doctor.organisation", OrganisationAsync),
        ("settings.doctor.token", TokenAsync),
        ("settings.doctor.clock", ClockAsync),
    ];

    /// <returns>0 when all is well, else 1. Settings that cannot be read end with 2, as for every verb.</returns>
    public static async Task<int> ExamineAsync(string[] args)
    {
        await using var app = BotHost.Build(args);
        var say = app.Services.GetRequiredService<Phrasebook>().For(app.Services.GetRequiredService<OfficeSettings>().Language);
        Console.WriteLine(say.Text("settings.doctor.well", ("what", say["settings.doctor.settings"]), ("detail", say["settings.doctor.good"])));
        var ills = 0;
        foreach (var (phrase, look) in Checks)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
            try
            {
                Console.WriteLine(say.Text("settings.doctor.well", ("what", say[phrase]), ("detail", await look(app.Services, patience.Token))));
            }
            catch (Exception e)
            {
                ills++;
                Console.WriteLine(say.Text("settings.doctor.ill", ("what", say[phrase]), ("detail", Redaction.Of(e is OrganisationException file ? string.Join("; ", file.Faults.Select(f => f.Say(say))) : e.Message))));
            }
        }

        return ills == 0 ? Verbs.Well : Verbs.Failed;
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
        using var answer = await http.GetAsync(services.GetRequiredService<TelegramSettings>().ApiBaseUrl, HttpCompletionOption.ResponseHeadersRead, ct);
        if (answer.Headers.Date is not { } theirs) return "-";
        var off = services.GetRequiredService<TimeProvider>().GetUtcNow() - theirs;
        return off.Duration() < TimeSpan.FromMinutes(1) ? $"{off.TotalSeconds:+0;-0;0} s" : throw new InvalidOperationException($"{off:c}");
    }
}
