using GangguanBot.Settings;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GangguanBot.Web;

static partial class WebServices
{
    private static readonly HealthCheckOptions Everything = new() { ResponseWriter = WriteAsync };
    private static readonly HealthCheckOptions Nothing = new() { Predicate = _ => false };

    public static IServiceCollection AddWeb(this IServiceCollection services, MetricsSettings metrics)
    {
        services.AddMetrics(metrics);
        services.AddHealthChecks()
            .AddCheck<DatabaseCheck>("database")
            .AddCheck<WorkersCheck>("workers")
            .AddCheck<ReceptionCheck>("telegram");
        return services;
    }

    /// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it does its work. <c>/metrics</c>: Prometheus.</summary>
    public static void MapWeb(this WebApplication web)
    {
        web.Lifetime.ApplicationStarted.Register(() => Serving(web.Logger, web.Urls));
        IEndpointConventionBuilder[] pages =
        [
            web.MapHealthChecks("/health/live", Nothing), web.MapHealthChecks("/health/ready", Everything),
            web.MapPrometheusScrapingEndpoint(),
        ];
        foreach (var page in pages) page.WithMetadata(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));
    }

    private static Task WriteAsync(HttpContext http, HealthReport report) => http.Response.WriteAsJsonAsync(
        new
        {
            status = report.Status.ToString(),
            checks = report.Entries.ToDictionary(e => e.Key, e => e.Value.Description ?? e.Value.Status.ToString())
        });

    [LoggerMessage(Level = LogLevel.Information, Message = "Health and metrics at {Urls}")]
    private static partial void Serving(ILogger log, IEnumerable<string> urls);
}
