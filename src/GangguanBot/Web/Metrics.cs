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

    public static void AddMetrics(
        this IServiceCollection services, MetricsSettings settings) => services.AddOpenTelemetry().WithMetrics(metrics =>
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
}
