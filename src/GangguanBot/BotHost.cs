using GangguanBot.Administration;
using GangguanBot.Chasing;
using GangguanBot.Chat;
using GangguanBot.Documents;
using GangguanBot.Jobs;
using GangguanBot.Jobs.Dashboard;
using GangguanBot.Languages;
using GangguanBot.Logging;
using GangguanBot.Office;
using GangguanBot.Office.LiveSettings;
using GangguanBot.Outages;
using GangguanBot.Probing;
using GangguanBot.Recaps;
using GangguanBot.Registry;
using GangguanBot.Settings;
using GangguanBot.Sites;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Timing;
using GangguanBot.Time;
using GangguanBot.Watchdog;
using GangguanBot.Web;
using GangguanBot.Wire;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GangguanBot;

/// <summary>Builds the bot as one web host. The simulator and the tests build the same host with another clock.</summary>
public static class BotHost
{
    /// <param name="args">Settings of the command line, e.g. <c>--Telegram:BotToken=…</c>.</param>
    /// <param name="with">Last word on the services: the simulator and the tests put their clock here.</param>
    /// <param name="logToError">Log lines on the console go to standard error.</param>
    /// <exception cref="SettingsException">The bot cannot start like this; every fault is in it.</exception>
    public static WebApplication Build(string[] args, Action<IServiceCollection>? with = null, bool logToError = false)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        var settings = SettingsReader.Read(builder.Configuration);
        builder.WebHost.UseUrls(settings.Web.Urls.Split(';'));
        builder.AddRedactedLog(logToError, talkative: ["Microsoft", JobsLog.Name]);

        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddSettings(settings);
        services.AddSingleton(s => new Phrasebook(settings.Office.Zone, s.GetService<ILogger<Phrasebook>>()));
        services.AddStorage(settings.Storage);
        services.AddOffice();
        services.AddAdministration();
        services.AddChat();
        services.AddTelegram(settings.Telegram);
        services.AddTickets();
        services.AddProbing(settings.Probing);
        services.AddOutages(settings.Outages);
        services.AddSites(settings.Sites);
        services.AddChasing();
        services.AddDocuments(settings.Documents);
        services.AddRecaps();
        services.AddRegistry();
        services.AddWatchdog(settings.Chasing.SweepSeconds);
        services.AddJobs(settings.Jobs, settings.Storage);
        services.AddWeb(settings.Metrics);
        with?.Invoke(services);

        var app = builder.Build();
        app.MapWeb();
        app.MapJobs(settings.Jobs, settings.Telegram);
        app.MapWebhook(settings.Telegram);
        return app;
    }

    /// <summary>When the next reminder is due, of which ticket and for whom; <c>null</c>: for nobody. The simulator shows it.</summary>
    public static async Task<(DateTimeOffset At, string Ticket, IReadOnlyList<string> Holders)?> NextChaseAsync(
        WebApplication bot, CancellationToken ct = default)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<NextChase>().FindAsync(ct);
    }

    /// <summary>Sections that a feature asks for by their own type.</summary>
    private static void AddSettings(this IServiceCollection services, BotSettings settings) => services
        .AddSingleton(new StaffSettings(settings.Admins, settings.Organisation.File, settings.Office.Zone))
        .AddSingleton(s => new OfficeLanguage(settings.Office.Language, s.GetRequiredService<Phrasebook>().Languages,
            s.GetRequiredService<RunningSettings>()))
        .AddSingleton(settings.Calendar.AlwaysOpen
            ? WorkCalendar.AlwaysOpen(settings.Office.Zone) : BogorHours.Calendar(settings.Office.Zone))
        .AddSingleton(new DeadlineSettings(
            settings.Sop.Limits.ToDictionary(l => Enum.Parse<Step>(l.Key, ignoreCase: true), l => Limit.Parse(l.Value)),
            settings.Calendar.DayRule))
        .AddSingleton(settings).AddSingleton(settings.Organisation).AddSingleton(settings.Office).AddSingleton(settings.Calendar)
        .AddSingleton(settings.Sop).AddSingleton(settings.Chasing).AddSingleton(settings.Web).AddSingleton(settings.Retention)
            .AddSingleton(settings.Backup);
}
