using Serilog;
using Serilog.Events;
using Serilog.Settings.Configuration;

namespace GangguanBot.Logging;

/// <summary>
/// Console and one file a day. The section <c>Serilog</c> of the settings may change levels and sinks as Serilog documents it;
/// whatever it names comes after <see cref="RedactingSink"/>.
/// </summary>
static class LogSetup
{
    private const string Sinks = "Serilog:WriteTo";

    /// <summary>
    /// Packages in which sinks and enrichers are looked for. Left alone, Serilog searches every assembly of the program, and loads others
    /// for that.
    /// </summary>
    private static readonly ConfigurationReaderOptions Packages =
        new(typeof(ConsoleLoggerConfigurationExtensions).Assembly, typeof(FileLoggerConfigurationExtensions).Assembly);

    /// <param name="toError">The console is standard error: standard output is kept for a command's answer.</param>
    /// <param name="talkative">Libraries of whom only warnings are written.</param>
    public static void AddRedactedLog(this WebApplicationBuilder builder, bool toError, params string[] talkative)
    {
        var levels = new LoggerConfiguration().MinimumLevel.Information();
        foreach (var library in talkative) levels.MinimumLevel.Override(library, LogEventLevel.Warning);
        var log = levels.ReadFrom.Configuration(
            Only(builder.Configuration, key => !key.StartsWith(Sinks, StringComparison.OrdinalIgnoreCase)), Packages)
            .Enrich.FromLogContext()
            .WriteTo.Sink(new RedactingSink(WriteTo(builder, toError)))
            .CreateLogger();
        builder.Services.AddSerilog(log, dispose: true);

        // HttpClient's own loggers print addresses, and the token with them.
        builder.Services.ConfigureHttpClientDefaults(http => http.RemoveAllLoggers());
    }

    private static Serilog.Core.Logger WriteTo(WebApplicationBuilder builder, bool toError)
    {
        var log = new LoggerConfiguration().MinimumLevel.Verbose();
        if (builder.Configuration.GetSection(Sinks).Exists())
            return log.ReadFrom.Configuration(
                Only(builder.Configuration, key => !key.StartsWith("Serilog:MinimumLevel", StringComparison.OrdinalIgnoreCase)), Packages)
                .CreateLogger();
        return log.WriteTo.Console(standardErrorFromLevel: toError ? LogEventLevel.Verbose : null)
            .WriteTo.File(Path.Combine(builder.Environment.ContentRootPath, "logs", "gangguan-.log"), rollingInterval: RollingInterval.Day)
            .CreateLogger();
    }

    private static IConfiguration Only(ConfigurationManager all, Func<string, bool> keep) => new ConfigurationBuilder()
        .AddInMemoryCollection(all.GetSection("Serilog").AsEnumerable().Where(s => s.Value is not null && keep(s.Key))).Build();
}
