using System.Diagnostics.Metrics;
using GangguanBot.Chat;
using GangguanBot.Settings;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;

namespace GangguanBot.Web;

/// <summary>Measurements of the bot, the runtime and the web server: a page for Prometheus and, if set, sent by OTLP.</summary>
static class Metrics
{
    private static readonly string[] Meters =
        [ChatMetrics.MeterName, "System.Runtime", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel"];

    public static void AddMetrics(this IServiceCollection services, MetricsSettings settings) => services
        .ConfigureOpenTelemetryMeterProvider((host, metrics) => metrics.AddView(OfThisHost(host.GetRequiredService<IMeterFactory>())))
        .AddOpenTelemetry().WithMetrics(metrics =>
    {
        metrics.AddMeter(Meters).AddPrometheusExporter(page =>
        {
            page.ScopeInfoEnabled = page.TargetInfoEnabled = false; // the names say whose they are
            page.ScrapeResponseCacheDurationMilliseconds = 0;
        });
        if (settings.OtlpEndpoint.Length > 0) metrics.AddOtlpExporter((otlp, reader) =>
        {
            (otlp.Endpoint, otlp.Protocol) = (new Uri(settings.OtlpEndpoint), OtlpExportProtocol.HttpProtobuf);
            reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = settings.OtlpSeconds * 1000;
        });
    });

    /// <summary>The library listens to the meters of the whole process; those of another host in it are left out.</summary>
    private static Func<Instrument, MetricStreamConfiguration?> OfThisHost(IMeterFactory own) =>
        instrument => instrument.Meter.Scope is IMeterFactory other && other != own ? MetricStreamConfiguration.Drop : null;
}
